import Markup

/// The home page: the week at a glance.
struct HomeView: TemplateView {
  /// What is told of the activities of a day.
  struct RecapDay: TemplateView {
    let name: HTML
    /// The cards, rendered.
    let cards: HTML

    static let fields: [String: Field<RecapDay>] = [
      "name": .text(\.name), "cards": .text(\.cards),
    ]
  }

  /// What a day offers, the first of each part of it.
  struct DaySection: TemplateView {
    let date: HTML
    let title: HTML
    let href: HTML
    let count: HTML
    let cards: HTML
    /// Whether only some are shown.
    let isPartial: Bool
    let isEmpty: Bool
    let isOutside: Bool

    static let fields: [String: Field<DaySection>] = [
      "date": .text(\.date), "title": .text(\.title), "href": .text(\.href),
      "count": .text(\.count), "cards": .text(\.cards), "partial": .flag(\.isPartial),
      "empty": .flag(\.isEmpty), "outside": .flag(\.isOutside),
    ]
  }

  /// A county's row of the grid.
  struct Row: TemplateView {
    let slug: HTML
    let name: HTML
    let short: HTML
    let href: HTML
    let total: HTML
    let cells: [Cell]

    static let fields: [String: Field<Row>] = [
      "slug": .text(\.slug), "name": .text(\.name), "short": .text(\.short),
      "href": .text(\.href), "total": .text(\.total), "cells": .list(\.cells),
    ]
  }

  /// A county's day in the grid.
  struct Cell: TemplateView {
    let county: HTML
    let date: HTML
    let href: HTML
    let count: HTML
    /// 0 for none, then 1 to 5 by the largest of the grid.
    let shade: HTML
    let isEmpty: Bool
    /// What it is called for those who do not see the grid.
    let label: HTML

    static let fields: [String: Field<Cell>] = [
      "county": .text(\.county), "date": .text(\.date), "href": .text(\.href),
      "count": .text(\.count), "shade": .text(\.shade), "empty": .flag(\.isEmpty),
      "label": .text(\.label),
    ]
  }

  /// A row of the schematic map.
  struct MapRow: TemplateView {
    let tiles: [Tile]

    static let fields: [String: Field<MapRow>] = ["tiles": .list(\.tiles)]
  }

  /// A place of the schematic map: a county, or nothing.
  struct Tile: TemplateView {
    let county: Row?
    let shade: HTML

    static let fields: [String: Field<Tile>] = [
      "county": .view(\.county), "shade": .text(\.shade),
    ]
  }

  /// Actions of one kind.
  struct ActionGroup: TemplateView {
    let title: HTML
    let actions: [ListView.Neighbour]

    static let fields: [String: Field<ActionGroup>] = [
      "title": .text(\.title), "actions": .list(\.actions),
    ]
  }

  let total: HTML
  let counties: HTML
  let days: [DayTileView]
  /// Days outside the week that have something.
  let outsideDays: [DayTileView]
  let sections: [DaySection]
  let rows: [Row]
  let map: [MapRow]
  /// The city's own row, which has no place in the map.
  let city: Row?
  let fields: [TopicView]
  let themes: [TopicView]
  let actionGroups: [ActionGroup]
  /// Activities that tell how it was, by the day they began.
  let recaps: [RecapDay]
  var hasRecaps: Bool { !recaps.isEmpty }
  /// The page of how it was.
  let recapHref: HTML

  static let fields: [String: Field<HomeView>] = [
    "total": .text(\.total), "county-count": .text(\.counties), "days": .list(\.days),
    "outside-days": .list(\.outsideDays), "sections": .list(\.sections), "rows": .list(\.rows),
    "map": .list(\.map), "city": .view(\.city), "fields": .list(\.fields),
    "themes": .list(\.themes), "action-groups": .list(\.actionGroups), "recaps": .list(\.recaps),
    "has-recaps": .flag(\.hasRecaps),
    "recap-href": .text(\.recapHref),
  ]
}
