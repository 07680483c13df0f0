import Activities
import Diagnostics
import Markup

/// Something that must hold for drafts, one by one or as a whole.
///
/// Each rule stands in a file of its own, with its messages in both languages.
public protocol Rule: Sendable {
  /// What is wrong with one draft.
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic]

  /// What is wrong with the drafts taken together.
  func check(all drafts: [ActivityDraft], in context: RuleContext) -> [Diagnostic]
}

extension Rule {
  /// Nothing, for rules about the whole.
  public func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] { [] }

  /// Nothing, for rules about one draft.
  public func check(all drafts: [ActivityDraft], in context: RuleContext) -> [Diagnostic] { [] }
}

/// Every rule there is.
public enum Rules {
  /// The rules, in no particular order: what they find is sorted by place.
  public static let all: [any Rule] = [
    RequiredKeysRule(), KnownCountyRule(), KnownTopicsRule(), KnownActionsRule(),
    KnownFormatsRule(), WebAddressRule(), WeekdayRule(), OrderOfTimesRule(), DateWindowRule(),
    ChangeNoticeRule(), TitleWordsRule(), LinkRule(), DroppedHTMLRule(), UniqueAddressRule(),
    EmptyValueRule(), TimeWithoutDateRule(), CountyFolderRule(), MissingAltRule(),
    SameActivityRule(), RegistrationRule(), RecommendationRule(), SessionNameRule(),
    PictureRule(),
  ]
}

/// What rules know besides the drafts.
public struct RuleContext: Sendable {
  /// The edition.
  let edition: Edition
  /// The names that may be used.
  let names: VocabularyIndex
  /// The ids of the headings of every entry, guide step and page, by path.
  let headings: [String: [MarkdownHeading]]
  /// The paths of the files that can be linked to or shown.
  let media: Set<String>
  /// The paths of those that are too large to be published.
  var oversized: Set<String> = []
  /// What the pictures that are linked to or shown turned out to be, by path.
  let pictures: [String: PictureFinding]
}
