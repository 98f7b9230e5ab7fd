/** What the start says about the database to whoever runs the program. */
export const databaseMessages = {
  'database.taken.given-address': {
    vi: 'Cơ sở dữ liệu: MongoDB theo DATABASE_URL; dùng được cho vận hành chính thức.',
    en: 'Database: the MongoDB that DATABASE_URL names; fit for production.',
  },
  'database.taken.local-mongod': {
    vi: 'Cơ sở dữ liệu: mongod có sẵn trên máy, chạy riêng cho thư mục này; đủ cho một máy. Khi vận hành chính thức nên đặt DATABASE_URL tới một replica set MongoDB có sao lưu.',
    en: 'Database: the mongod of this machine, run for this folder alone; enough for one machine. In production, set DATABASE_URL to a MongoDB replica set that is backed up.',
  },
  'database.taken.downloaded-mongod': {
    vi: 'Cơ sở dữ liệu: mongod đã tải về, chạy riêng cho thư mục này; đủ cho một máy. Khi vận hành chính thức nên đặt DATABASE_URL tới một replica set MongoDB có sao lưu.',
    en: 'Database: a downloaded mongod, run for this folder alone; enough for one machine. In production, set DATABASE_URL to a MongoDB replica set that is backed up.',
  },
  'database.taken.secantusdb': {
    vi: 'Cơ sở dữ liệu: SecantusDB; chỉ để dùng thử và kiểm thử. Vận hành chính thức phải dùng MongoDB: đặt DATABASE_URL.',
    en: 'Database: SecantusDB; for trying out and for tests only. Production runs MongoDB: set DATABASE_URL.',
  },
  'database.installing': {
    vi: 'Đang cài {name} từ kho gói Python (một lần, khoảng 15 giây)…',
    en: 'Installing {name} from the Python package index (once, about 15 seconds)…',
  },
  'database.downloading': {
    vi: 'Đang tải mongod từ máy chủ của MongoDB (một lần)…',
    en: "Downloading mongod from MongoDB's server (once)…",
  },
  'database.restarted': {
    vi: '{name} vừa dừng bất thường và đã được chạy lại trên cùng dữ liệu.',
    en: '{name} died and was started again on the same data.',
  },
  'database.inUse': {
    vi: 'Thư mục dữ liệu {folder} đang được một chương trình khác dùng ({purpose}, tiến trình {pid}). Hãy dừng chương trình đó, hoặc đặt DATA_DIR tới thư mục khác.',
    en: 'The data folder {folder} is in use by another program ({purpose}, process {pid}). Stop that one, or set DATA_DIR to another folder.',
  },
  'database.badBinary': {
    vi: 'MONGOD_BINARY chỉ tới {binary}, nhưng không chạy được chương trình này. Hãy sửa đường dẫn, hoặc bỏ MONGOD_BINARY.',
    en: 'MONGOD_BINARY names {binary}, which cannot be run. Correct the path, or unset MONGOD_BINARY.',
  },
  'database.binaryIgnored': {
    vi: 'MONGOD_BINARY chưa được dùng: dữ liệu trong {folder} là của SecantusDB. Muốn chuyển sang mongod, hãy xuất dữ liệu bằng mongodump rồi nạp lại vào thư mục mới.',
    en: 'MONGOD_BINARY is not used: the data in {folder} are SecantusDB files. To move to mongod, write them out with mongodump and restore them into a new folder.',
  },
  'database.unreachable': {
    vi: 'Không kết nối được cơ sở dữ liệu ở DATABASE_URL ({address}): {reason}',
    en: 'The database at DATABASE_URL ({address}) cannot be reached: {reason}',
  },
  'database.standalone': {
    vi: 'MongoDB ở DATABASE_URL không phải replica set, nên không có giao dịch và change stream. Hãy chạy mongod với --replSet rs0 rồi gọi rs.initiate() một lần (một máy cũng được).',
    en: 'The MongoDB at DATABASE_URL is no replica set, so it has no transactions and no change streams. Run mongod with --replSet rs0 and call rs.initiate() once (a set of one is enough).',
  },
  'database.none': {
    vi: 'Không có cơ sở dữ liệu nào dùng được. Hãy cài MongoDB và đặt DATABASE_URL, ví dụ DATABASE_URL="mongodb://127.0.0.1:27017/sotay?replicaSet=rs0". Đã thử:{reasons}',
    en: 'No database can be had. Install MongoDB and set DATABASE_URL, for example DATABASE_URL="mongodb://127.0.0.1:27017/sotay?replicaSet=rs0". Tried:{reasons}',
  },
  'database.noneForData': {
    vi: 'Dữ liệu trong {folder} là của {engine}, nhưng không khởi động được {engine}; dữ liệu vẫn còn nguyên. Hãy khắc phục nguyên nhân dưới đây, hoặc đặt DATABASE_URL tới một MongoDB khác.{reasons}',
    en: 'The data in {folder} are of {engine}, which cannot be started; they are untouched. Mend what is listed here, or set DATABASE_URL to another MongoDB.{reasons}',
  },
} as const
