import Activities

/// The form of the data files (JSON Schema 2020-12), published beside them.
struct DataSchema {
  let plan: SitePlan

  /// The schema.
  var json: JSONText {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": plan.webAddress(of: FileRoute.schema.address).map(JSONText.text),
      "title": "Activities of a public event calendar",
      "description": .text(
        "Version \(DataFile.version). Members may be added to it; one that goes away or changes its "
          + "meaning makes a new version. What is not known is left out. Addresses are whole where "
          + "it is known at which one the site is published, else they start at the site's root."),
      "type": "object", "required": .texts(Self.requiredOfFile),
      "properties": file, "additionalProperties": .flag(false),
      "$defs": [
        "activity": activity, "session": session, "name": Self.name,
        "date": Self.string("A day (ISO 8601)", pattern: #"^\d{4}-\d{2}-\d{2}$"#),
        "clock": Self.string(
          "A time on the clock of the calendar's time zone",
          pattern: #"^([01]\d|2[0-3]):[0-5]\d$|^24:00$"#),
        "moment": Self.string(
          "A moment in UTC (RFC 3339)", pattern: #"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"#),
        "status": Self.choice(
          "Whether it takes place as announced", Status.allCases.map(\.rawValue)),
        "picture": Self.object(
          "A picture", required: ["file", "alt"],
          ["file": Self.string("Its address"), "alt": Self.string("What it shows")]),
        "reference": Self.object(
          "Words with an address", required: ["title"],
          ["title": Self.string("The words"), "url": Self.string("The address")]),
      ],
    ]
  }

  // MARK: Parts

  private static let requiredOfFile = [
    "version", "schema", "edition", "title", "selection", "name", "language", "timezone", "week",
    "page", "count", "activities",
  ]

  private var file: JSONText {
    [
      "version": ["const": .number(DataFile.version)],
      "schema": Self.string("The address of this schema"),
      "edition": Self.string("The calendar's name in marks, which stays", pattern: "^[a-z0-9-]+$"),
      "title": Self.string("The calendar's title"),
      "selection": Self.string("Which activities the file holds: all, county-dali, topic-health"),
      "name": Self.string("The same in words"),
      "language": Self.string("The language of all words (BCP 47)"),
      "timezone": ["const": .text(CalendarFile.zone), "description": "The time zone of all times"],
      "week": Self.object(
        "The official week, both days included", required: ["first", "last"],
        ["first": Self.ref("date"), "last": Self.ref("date")]),
      "page": Self.string("The address of the page with the same activities"),
      "changed": Self.ref("moment", "When one of the activities was last committed"),
      "count": Self.number("The number of activities", atLeast: 0),
      "activities": [
        "type": "array", "items": Self.ref("activity"),
        "description": "By the day and time of the first session, then by county",
      ],
    ]
  }

  private var activity: JSONText {
    Self.object(
      "An activity",
      required: [
        "id", "title", "page", "calendar", "status", "county", "sessions", "hosts", "topics",
        "free",
      ],
      [
        "id": Self.string("Its name, which stays", pattern: "^[a-z0-9-]+/[a-z0-9-]+$"),
        "title": Self.string("The title"), "page": Self.string("The address of its page"),
        "calendar": Self.string("The address of its iCalendar file"),
        "status": Self.ref("status", "Of the activity as a whole; sessions have their own"),
        "notice": Self.string("What changed, in the organizer's words"),
        "sample": [
          "const": .flag(true), "description": "Invented for demonstration: do not go there",
        ],
        "county": Self.ref("name", "Where it belongs"),
        "zone": Self.string("The development zone it lies in"),
        "sessions": Self.list(Self.ref("session"), "Its times and places, by time", atLeast: 1),
        "online": Self.string("The address of the online part"),
        "hosts": Self.list(Self.ref("name"), "Who holds it", atLeast: 1),
        "organizers": Self.strings("Who carries it out"),
        "supporters": Self.strings("Who helps"),
        "topics": Self.list(Self.ref("name"), "What it is about", atLeast: 1),
        "actions": Self.list(Self.ref("name"), "The actions it is part of", atLeast: 1),
        "settings": Self.strings("The kinds of place it is brought into"),
        "formats": Self.strings("Its formats"), "audience": Self.strings("Whom it is for"),
        "summary": Self.string("What awaits visitors"),
        "contact": Self.object(
          "Whom to ask",
          ["name": Self.string("An office"), "phone": Self.string("Its number, as written")]),
        "signup": Self.object(
          "How to sign up",
          [
            "how": Self.string("How"), "url": Self.string("The address of a form"),
            "phone": Self.string("The number to call"),
            "capacity": Self.string("How many can come, as written"),
            "deadline": Self.string("By when, as written"),
          ]), "free": ["type": "boolean", "description": "Whether it costs nothing"],
        "fee": Self.string("What it costs, as written"),
        "access": Self.strings("What makes it accessible"),
        "pictures": Self.list(Self.ref("picture"), "Pictures, the cover first", atLeast: 1),
        "recap": Self.object(
          "How it was",
          [
            "summary": Self.string("What happened"),
            "attendance": Self.string("How many came, as written"),
            "news": Self.list(Self.ref("reference"), "Reports and videos", atLeast: 1),
            "photos": Self.list(Self.ref("picture"), "Pictures taken there", atLeast: 1),
          ]), "source": Self.ref("reference", "Where the facts come from"),
        "added": Self.ref("moment", "When its file was first committed"),
        "changed": Self.ref("moment", "When its file was last committed"),
        "revision": Self.number("The number of commits that touched its file", atLeast: 1),
      ])
  }

  private var session: JSONText {
    Self.object(
      "One time and place of an activity",
      required: ["id", "uid", "first", "last", "time", "status"],
      [
        "id": Self.string("Its name within the activity, which stays", pattern: "^[a-z0-9-]+$"),
        "uid": Self.string("Its name in iCalendar files, which stays"),
        "first": Self.ref("date", "The first day"),
        "last": Self.ref("date", "The last day, the same hours on each"),
        "time": Self.choice("What is known of the hours", SessionTime.kinds),
        "start": Self.ref("clock"), "end": Self.ref("clock"), "venue": Self.string("Where"),
        "address": Self.string("The postal address"), "status": Self.ref("status"),
        "notice": Self.string("What changed, in the organizer's words"),
      ])
  }

  // MARK: Forms

  private static let name = object(
    "A thing with a name in addresses and one for people", required: ["slug", "name"],
    ["slug": string("In addresses", pattern: "^[a-z0-9-]+$"), "name": string("For people")])

  private static func object(
    _ description: String, required: [String] = [], _ properties: JSONText
  ) -> JSONText {
    [
      "type": "object", "description": .text(description),
      "required": required.isEmpty ? nil : .texts(required), "properties": properties,
      "additionalProperties": .flag(false),
    ]
  }

  private static func string(_ description: String, pattern: String? = nil) -> JSONText {
    [
      "type": "string", "description": .text(description), "minLength": .number(1),
      "pattern": pattern.map(JSONText.text),
    ]
  }

  private static func number(_ description: String, atLeast least: Int) -> JSONText {
    ["type": "integer", "minimum": .number(least), "description": .text(description)]
  }

  private static func choice(_ description: String, _ values: [String]) -> JSONText {
    ["enum": .texts(values), "description": .text(description)]
  }

  private static func list(
    _ items: JSONText, _ description: String, atLeast least: Int
  ) -> JSONText {
    [
      "type": "array", "items": items, "minItems": .number(least),
      "description": .text(description),
    ]
  }

  private static func strings(_ description: String) -> JSONText {
    list(["type": "string"], description, atLeast: 1)
  }

  private static func ref(_ definition: String, _ description: String? = nil) -> JSONText {
    ["$ref": .text("#/$defs/\(definition)"), "description": description.map(JSONText.text)]
  }
}
