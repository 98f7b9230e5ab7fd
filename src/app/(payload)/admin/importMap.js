import { OrganizationHead as OrganizationHead_892faadcb4f5ff55a02c9a77190ea537 } from '../../../../admin/organizations/organization-head.tsx'
import { ParentField as ParentField_457069e5889c73d8ec102f8edea2970b } from '../../../../admin/organizations/parent-field.tsx'
import { StatusCell as StatusCell_dd85d9bfb9a3b0aee30ce0d840df8642 } from '../../../../admin/lists/status-cell.tsx'
import { DayCell as DayCell_4b7b7090946c9e781f20b119a6fb7cfb } from '../../../../admin/calendar/day-cell.tsx'
import { DayInput as DayInput_8a6304cadb2746c2fa234ffbb95c425d } from '../../../../admin/calendar/day-input.tsx'
import { DayFilter as DayFilter_825272ba6595d97b2c455b2468a723b0 } from '../../../../admin/lists/day-filter.tsx'
import { YesNoFilter as YesNoFilter_b4c946fe623e3c379e58e151dbf353e6 } from '../../../../admin/lists/yes-no-filter.tsx'
import { HistoryList as HistoryList_685e7e4ff77aada64f0e5f02beab937f } from '../../../../admin/organizations/history-list.tsx'
import { MomentCell as MomentCell_122d47ad738c0f6fd471c1d653a68b16 } from '../../../../admin/calendar/moment-cell.tsx'
import { ListBar as ListBar_9299785a099400a51399405c8d4008d1 } from '../../../../admin/lists/list-bar.tsx'
import { WhyControl as WhyControl_78af67d8f6059c8828a0d80fcc952d4a } from '../../../../admin/access-reasons/why-control.tsx'
import { CellField as CellField_1689f06fcfcb5d803d70488d6fdb3e96 } from '../../../../admin/members/status-field.tsx'
import { StatusField as StatusField_1689f06fcfcb5d803d70488d6fdb3e96 } from '../../../../admin/members/status-field.tsx'
import { MaskedCell as MaskedCell_b6ec02bed55ea99998adfe676ca56f8f } from '../../../../admin/members/masked-cell.tsx'
import { ShowInForm as ShowInForm_aee7f4e72222cb074b2aa2c9afe6dad5 } from '../../../../admin/members/show-in-form.tsx'
import { SimilarWarning as SimilarWarning_a3391a3023a94c2fc61add17c15ba75a } from '../../../../admin/members/similar-warning.tsx'
import { SourceText as SourceText_94e1f7acb956912784cf5029b3e25f50 } from '../../../../admin/members/source-text.tsx'
import { MemberView as MemberView_e8929b6d375f3003f7cd6284e449d7b1 } from '../../../../admin/members/member-view.tsx'
import { ProfileView as ProfileView_1032fe5e8f507354e329461e7e1f4dc0 } from '../../../../admin/members/profile-view.tsx'
import { MemberHistoryView as MemberHistoryView_e8929b6d375f3003f7cd6284e449d7b1 } from '../../../../admin/members/member-view.tsx'
import { IssueListLink as IssueListLink_bf180d74138b5f4e1e70b8f91337e360 } from '../../../../admin/accounts/issue-link.tsx'
import { DecidersInput as DecidersInput_d885142ff4007b213087d80a37396a43 } from '../../../../admin/editorial-boards/deciders-input.tsx'
import { MeetingView as MeetingView_b28ec9e2abaed3871c528443abae7193 } from '../../../../admin/meetings/meeting-view.tsx'
import { KindRowLabel as KindRowLabel_dc25a9abc5cfbcc294baa49f897a9778 } from '../../../../admin/meeting-rule-sets/kind-row-label.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { EditorialButtons as EditorialButtons_bbb43faa1adc44be8158f434c50698b4 } from '../../../../admin/editorial/editorial-buttons.tsx'
import { NoButton as NoButton_6a09547de44919d5a9a17fd2228be8c9 } from '../../../../admin/editorial/no-button.tsx'
import { Nav as Nav_9599f85548f53f3cf448ce8ec400b957 } from '../../../../admin/navigation/nav.tsx'
import { Mark as Mark_2f43c9176433e55a3fce2f5635adaa6e } from '../../../../admin/brand/mark.tsx'
import { Logo as Logo_6cade45d942a9803030ae3d836828642 } from '../../../../admin/brand/logo.tsx'
import { LanguageSwitch as LanguageSwitch_58fbaf1391f0b65e3a1d98333920a63a } from '../../../../admin/navigation/language-switch.tsx'
import { SpokenWords as SpokenWords_37feb6ac6f4bdc5d8ce4fe9458bd72a4 } from '../../../../admin/shared/spoken-words.tsx'
import { RightsProvider as RightsProvider_93d771e7e247a03001f24dd6a229bc8b } from '../../../../admin/rights/rights-provider.tsx'
import { Dashboard as Dashboard_9fee8c63a27b9a64285c1eaae4972705 } from '../../../../admin/dashboard/dashboard.tsx'
import { ImportPage as ImportPage_b87ab47c149a84a8abe8dc490cb746ac } from '../../../../admin/roster/import-page.tsx'
import { TreePage as TreePage_f57ea0b21d654168389efd33d7efd723 } from '../../../../admin/tree/tree-page.tsx'
import { AuditPage as AuditPage_37556865533bc898ea655965f944d19c } from '../../../../admin/audit/audit-page.tsx'
import { IssuePage as IssuePage_19a1c7932e135791e135403a750bb267 } from '../../../../admin/accounts/issue-page.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/organizations/organization-head.tsx#OrganizationHead": OrganizationHead_892faadcb4f5ff55a02c9a77190ea537,
  "/admin/organizations/parent-field.tsx#ParentField": ParentField_457069e5889c73d8ec102f8edea2970b,
  "/admin/lists/status-cell.tsx#StatusCell": StatusCell_dd85d9bfb9a3b0aee30ce0d840df8642,
  "/admin/calendar/day-cell.tsx#DayCell": DayCell_4b7b7090946c9e781f20b119a6fb7cfb,
  "/admin/calendar/day-input.tsx#DayInput": DayInput_8a6304cadb2746c2fa234ffbb95c425d,
  "/admin/lists/day-filter.tsx#DayFilter": DayFilter_825272ba6595d97b2c455b2468a723b0,
  "/admin/lists/yes-no-filter.tsx#YesNoFilter": YesNoFilter_b4c946fe623e3c379e58e151dbf353e6,
  "/admin/organizations/history-list.tsx#HistoryList": HistoryList_685e7e4ff77aada64f0e5f02beab937f,
  "/admin/calendar/moment-cell.tsx#MomentCell": MomentCell_122d47ad738c0f6fd471c1d653a68b16,
  "/admin/lists/list-bar.tsx#ListBar": ListBar_9299785a099400a51399405c8d4008d1,
  "/admin/access-reasons/why-control.tsx#WhyControl": WhyControl_78af67d8f6059c8828a0d80fcc952d4a,
  "/admin/members/status-field.tsx#CellField": CellField_1689f06fcfcb5d803d70488d6fdb3e96,
  "/admin/members/status-field.tsx#StatusField": StatusField_1689f06fcfcb5d803d70488d6fdb3e96,
  "/admin/members/masked-cell.tsx#MaskedCell": MaskedCell_b6ec02bed55ea99998adfe676ca56f8f,
  "/admin/members/show-in-form.tsx#ShowInForm": ShowInForm_aee7f4e72222cb074b2aa2c9afe6dad5,
  "/admin/members/similar-warning.tsx#SimilarWarning": SimilarWarning_a3391a3023a94c2fc61add17c15ba75a,
  "/admin/members/source-text.tsx#SourceText": SourceText_94e1f7acb956912784cf5029b3e25f50,
  "/admin/members/member-view.tsx#MemberView": MemberView_e8929b6d375f3003f7cd6284e449d7b1,
  "/admin/members/profile-view.tsx#ProfileView": ProfileView_1032fe5e8f507354e329461e7e1f4dc0,
  "/admin/members/member-view.tsx#MemberHistoryView": MemberHistoryView_e8929b6d375f3003f7cd6284e449d7b1,
  "/admin/accounts/issue-link.tsx#IssueListLink": IssueListLink_bf180d74138b5f4e1e70b8f91337e360,
  "/admin/editorial-boards/deciders-input.tsx#DecidersInput": DecidersInput_d885142ff4007b213087d80a37396a43,
  "/admin/meetings/meeting-view.tsx#MeetingView": MeetingView_b28ec9e2abaed3871c528443abae7193,
  "/admin/meeting-rule-sets/kind-row-label.tsx#KindRowLabel": KindRowLabel_dc25a9abc5cfbcc294baa49f897a9778,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editorial/editorial-buttons.tsx#EditorialButtons": EditorialButtons_bbb43faa1adc44be8158f434c50698b4,
  "/admin/editorial/no-button.tsx#NoButton": NoButton_6a09547de44919d5a9a17fd2228be8c9,
  "/admin/navigation/nav.tsx#Nav": Nav_9599f85548f53f3cf448ce8ec400b957,
  "/admin/brand/mark.tsx#Mark": Mark_2f43c9176433e55a3fce2f5635adaa6e,
  "/admin/brand/logo.tsx#Logo": Logo_6cade45d942a9803030ae3d836828642,
  "/admin/navigation/language-switch.tsx#LanguageSwitch": LanguageSwitch_58fbaf1391f0b65e3a1d98333920a63a,
  "/admin/shared/spoken-words.tsx#SpokenWords": SpokenWords_37feb6ac6f4bdc5d8ce4fe9458bd72a4,
  "/admin/rights/rights-provider.tsx#RightsProvider": RightsProvider_93d771e7e247a03001f24dd6a229bc8b,
  "/admin/dashboard/dashboard.tsx#Dashboard": Dashboard_9fee8c63a27b9a64285c1eaae4972705,
  "/admin/roster/import-page.tsx#ImportPage": ImportPage_b87ab47c149a84a8abe8dc490cb746ac,
  "/admin/tree/tree-page.tsx#TreePage": TreePage_f57ea0b21d654168389efd33d7efd723,
  "/admin/audit/audit-page.tsx#AuditPage": AuditPage_37556865533bc898ea655965f944d19c,
  "/admin/accounts/issue-page.tsx#IssuePage": IssuePage_19a1c7932e135791e135403a750bb267,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
