/** Sentences about lists of members: why a file cannot be read, and what an import could not settle by itself. */
export const rosterMessages = {
  'roster.fileTooLarge': {
    vi: 'Tệp quá lớn: tối đa {megabytes} MB. Danh sách đảng viên không lớn như vậy; hãy kiểm tra lại tệp hoặc chia nhỏ.',
    en: 'The file is too large: {megabytes} MB at most. Check that it is the right file, or split it.',
  },
  'roster.fileInflatesTooLarge': {
    vi: 'Tệp chứa quá nhiều dữ liệu để đọc. Hãy chép riêng phần danh sách sang một tệp mới rồi nhập lại.',
    en: 'The file holds too much to be read. Copy the list alone into a new file.',
  },
  'roster.fileEncrypted': {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi nhập.',
    en: 'The file is protected by a password. Open it, remove the password, save it and try again.',
  },
  'roster.fileDamaged': {
    vi: 'Tệp bị hỏng hoặc chưa chép hết. Hãy mở bằng Excel rồi lưu thành tệp mới (.xlsx).',
    en: 'The file is damaged or was not copied whole. Open it in Excel and save it as a new .xlsx file.',
  },
  'roster.fileEmpty': { vi: 'Tệp không có dữ liệu.', en: 'The file is empty.' },
  'roster.fileWrongKind': {
    vi: 'Đây không phải là bảng tính. Hãy dùng tệp Excel (.xlsx, .xls) hoặc CSV.',
    en: 'This is not a spreadsheet. Use an Excel file (.xlsx, .xls) or CSV.',
  },
  'roster.fileIsWebPage': {
    vi: 'Tệp này là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel rồi lưu thành tệp .xlsx.',
    en: 'This file is a web page or XML under the name of a spreadsheet. Open it in Excel and save it as .xlsx.',
  },
  'roster.fileIsXlsb': {
    vi: 'Tệp .xlsb chưa được hỗ trợ. Hãy mở bằng Excel rồi lưu thành tệp .xlsx.',
    en: 'An .xlsb file is not supported. Open it in Excel and save it as .xlsx.',
  },
  'roster.noFile': { vi: 'Hãy chọn tệp.', en: 'Choose a file.' },
  'roster.noUnder': {
    vi: 'Hãy chọn tổ chức cấp trên.',
    en: 'Choose the organization to import under.',
  },
  'roster.fileNotFound': { vi: 'Không có tệp {file}.', en: 'There is no file {file}.' },
  'roster.notAMemberList': {
    vi: 'Không tìm thấy danh sách đảng viên trong tệp: cần một hàng tiêu đề có "Họ và tên" và các cột như "Ngày sinh", "Số thẻ ĐV", "Ngày vào Đảng".',
    en: 'The file holds no list of members: a heading row with "Họ và tên" and columns such as "Ngày sinh", "Số thẻ ĐV", "Ngày vào Đảng" is needed.',
  },
  'roster.nobody': {
    vi: 'Danh sách có hàng tiêu đề nhưng không có đảng viên nào.',
    en: 'The list has a heading but nobody in it.',
  },
  'roster.encodingUnsure': {
    vi: 'Chưa chắc tệp dùng bảng mã nào ({kind} hay Unicode). Hãy xem các tên trước và sau khi chuyển rồi chọn: tcvn3, vni hoặc unicode.',
    en: 'It is not certain how the text of the file is encoded ({kind} or Unicode). Look at the names before and after, and choose: tcvn3, vni or unicode.',
  },
  'roster.underUnknown': {
    vi: 'Không có tổ chức nào mang mã {code}.',
    en: 'No organization has the code {code}.',
  },
  'roster.underDissolved': {
    vi: 'Tổ chức {code} đã giải thể.',
    en: 'The organization {code} has been dissolved.',
  },
  'roster.headingDoesNotFit': {
    vi: '"{heading}" không thể trực thuộc "{parent}". Hãy chọn đúng tổ chức cấp trên để nhập.',
    en: '"{heading}" cannot be under "{parent}". Choose the right organization to import under.',
  },
  'roster.running': {
    vi: 'Đang có một lần nhập danh sách khác ({file}, {percent}%). Hãy đợi xong rồi làm lại.',
    en: 'Another import is running ({file}, {percent}%). Wait until it is done.',
  },
  'roster.interrupted': {
    vi: 'Đã dừng giữa chừng ({done}/{total}). Chạy lại đúng lệnh này để làm tiếp.',
    en: 'Stopped in the middle ({done}/{total}). Run the same command again to go on.',
  },
  'roster.fileGone': {
    vi: 'Tệp của lần nhập này không còn được giữ. Hãy chọn lại đúng tệp để làm tiếp.',
    en: 'The file of this import is no longer kept. Choose the same file again to go on.',
  },
  'roster.notInterrupted': {
    vi: 'Lần nhập này không ở trạng thái dừng giữa chừng.',
    en: 'This import has not been stopped in the middle.',
  },
  'roster.missingName': { vi: 'Hàng không có họ tên.', en: 'The row has no name.' },
  'roster.missingCell': {
    vi: 'Không biết {name} sinh hoạt ở chi bộ nào: phía trên hàng này không có tên chi bộ.',
    en: 'It is not known to which cell {name} belongs: no cell is named above the row.',
  },
  'roster.badDate.birthDate': {
    vi: 'Ngày sinh "{shown}" không phải là một ngày.',
    en: 'The birth date "{shown}" is not a day.',
  },
  'roster.badDate.admittedOn': {
    vi: 'Ngày vào Đảng "{shown}" không phải là một ngày.',
    en: 'The day of admission "{shown}" is not a day.',
  },
  'roster.badDate.officialOn': {
    vi: 'Ngày chính thức "{shown}" không phải là một ngày.',
    en: 'The day of recognition "{shown}" is not a day.',
  },
  'roster.admittedTooYoung': {
    vi: 'Vào Đảng ngày {admittedOn} khi chưa đủ 18 tuổi (sinh ngày {birthDate}); ngày vào Đảng chưa được ghi.',
    en: 'Admitted on {admittedOn} before the age of 18 (born {birthDate}); the day of admission was left out.',
  },
  'roster.officialTooYoung': {
    vi: 'Chính thức ngày {officialOn} khi chưa đủ 18 tuổi (sinh ngày {birthDate}); ngày chính thức chưa được ghi.',
    en: 'Recognized on {officialOn} before the age of 18 (born {birthDate}); the day was left out.',
  },
  'roster.officialTooEarly': {
    vi: 'Chính thức ngày {officialOn} khi chưa qua 12 tháng dự bị (vào Đảng ngày {admittedOn}); ngày chính thức chưa được ghi.',
    en: 'Recognized on {officialOn} before twelve months of probation (admitted {admittedOn}); the day was left out.',
  },
  'roster.probationaryWithOfficialDay': {
    vi: 'Diện dự bị nhưng có ngày chính thức {day}; ngày này chưa được ghi.',
    en: 'On probation, yet with a day of recognition {day}; the day was left out.',
  },
  'roster.probationaryWithCard': {
    vi: 'Diện dự bị nhưng có số thẻ {card}; số thẻ này chưa được ghi.',
    en: 'On probation, yet with the card {card}; the card was left out.',
  },
  'roster.badCardNumber': {
    vi: 'Số thẻ "{shown}" không đủ 8 chữ số; chưa được ghi.',
    en: 'The card number "{shown}" does not have 8 digits; it was left out.',
  },
  'roster.severalCards': {
    vi: 'Một người có nhiều số thẻ: {cards}. Số đầu tiên được ghi.',
    en: 'One person with several card numbers: {cards}. The first was kept.',
  },
  'roster.duplicateCard': {
    vi: 'Số thẻ {card} có ở nhiều người: {names}. Tất cả đều được giữ lại.',
    en: 'The card number {card} belongs to several people: {names}. All of them were kept.',
  },
  'roster.duplicateCardStored': {
    vi: 'Số thẻ {card} của {name} cũng là của {other} (đã có trong hệ thống). Cả hai đều được giữ.',
    en: 'The card number {card} of {name} is also that of {other}, who is on the register. Both were kept.',
  },
  'roster.samePersonTwice': {
    vi: '{name} có hai lần trong danh sách; hàng sau không được ghi.',
    en: '{name} stands in the list twice; the later row was not taken.',
  },
  'roster.maybeSameRow': {
    vi: '{name} chỉ có họ tên, có thể là người cùng tên khác trong chi bộ; được giữ là một người riêng.',
    en: '{name} has nothing but a name and may be another person of that name in the cell; kept as a person of their own.',
  },
  'roster.maybeSamePerson': {
    vi: '{name} có thể là người đã có ({others}); được ghi thành người mới, không sửa người đã có.',
    en: '{name} may be somebody on the register ({others}); kept as a new person, nobody else was changed.',
  },
  'roster.ambiguous': {
    vi: '{name} khớp với nhiều người đã có ({others}); không ai được sửa.',
    en: '{name} matches several people on the register ({others}); nobody was changed.',
  },
  'roster.identityContradicts': {
    vi: 'Số thẻ của {name} chỉ đến {first}, số căn cước chỉ đến {second}; không ai được sửa.',
    en: 'The card number of {name} points to {first}, the citizen id to {second}; nobody was changed.',
  },
  'roster.changeRefused.noSuchChange': {
    vi: '{name}: diện trong danh sách không thể theo sau diện hiện nay; không sửa.',
    en: '{name}: the status in the list cannot follow the present one; nothing was changed.',
  },
  'roster.changeRefused.admittedTooYoung': {
    vi: '{name}: ngày vào Đảng trong danh sách và ngày sinh đã có không khớp nhau; không sửa.',
    en: '{name}: the day of admission does not agree with the birth date on the register; nothing was changed.',
  },
  'roster.changeRefused.officialBeforeAdmitted': {
    vi: '{name}: ngày chính thức và ngày vào Đảng đã có không khớp nhau; không sửa.',
    en: '{name}: the days of admission and recognition do not agree; nothing was changed.',
  },
  'roster.changeRefused.probationTooShort': {
    vi: '{name}: từ ngày vào Đảng đến ngày chính thức chưa đủ 12 tháng; không sửa.',
    en: '{name}: less than twelve months from admission to recognition; nothing was changed.',
  },
  'roster.changeRefused.probationaryNotOfficial': {
    vi: '{name}: danh sách ghi dự bị nhưng trong hệ thống đã có ngày chính thức; không sửa.',
    en: '{name}: on probation in the list, recognized on the register; nothing was changed.',
  },
  'roster.changeRefused.officialOnRequired': {
    vi: '{name}: danh sách ghi chính thức nhưng không có ngày chính thức; không sửa.',
    en: '{name}: official in the list, but without the day of recognition; nothing was changed.',
  },
  'roster.changeRefused.probationaryHasNoCard': {
    vi: '{name}: đảng viên dự bị chưa được cấp thẻ; không sửa.',
    en: '{name}: a member on probation has no card; nothing was changed.',
  },
  'roster.unknownStatus': {
    vi: 'Chưa hiểu diện "{shown}".',
    en: 'The status "{shown}" is not known.',
  },
  'roster.unknownColumn': {
    vi: 'Cột "{heading}" chưa được hiểu; dữ liệu trong cột không được ghi.',
    en: 'The column "{heading}" is not known; what stands in it was not kept.',
  },
  'roster.hiddenSheet': {
    vi: 'Trang tính ẩn "{name}" không được nhập.',
    en: 'The hidden sheet "{name}" was left out.',
  },
  'roster.hiddenRows': {
    vi: '{count} hàng đang bị ẩn (bởi bộ lọc hoặc bằng tay) vẫn được tính.',
    en: '{count} rows that are hidden (by a filter or by hand) are counted all the same.',
  },
} as const
