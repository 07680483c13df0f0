import Activities

extension HTMLReport {
  /// Every duty with those who still owe it.
  var details: String {
    report.outcomes.map(section).joined(separator: "\n")
  }

  private func section(of outcome: DutyOutcome) -> String {
    let duty = outcome.duty
    let deadline = words.deadline(outcome)
    let facts = [duty.source, words.state(outcome)] + (deadline.isEmpty ? [] : [deadline])
    let body =
      outcome.findings.isEmpty
      ? "<p class=\"nobody\">\(escaped(words.nobody(duty)))</p>" : owing(outcome)
    return """
      <section class="duty \(state(outcome))" id="\(escaped(duty.slug))">
      <h3><span class="mark">\(mark(outcome))</span>\(escaped(duty.title))</h3>
      <p class="facts">\(facts.map(escaped).joined(separator: " · "))</p>
      <p class="counts">\(escaped(duty.counts))</p>
      \(body)
      </section>
      """
  }

  private func owing(_ outcome: DutyOutcome) -> String {
    // Names alone stand side by side; those with something to say get a line each.
    let plain = outcome.unmet.filter(\.hasNothing)
    let telling = outcome.unmet.filter { !$0.hasNothing }
    var parts: [String] = []
    if !telling.isEmpty {
      // Activities are many and short.
      let isShort = telling.allSatisfy { $0.subject.kind == .activity }
      parts.append(
        "<ul class=\"owing\(isShort ? " short" : "")\">\n\(telling.map(item).joined(separator: "\n"))\n</ul>"
      )
    }
    if !plain.isEmpty {
      let items = plain.map { "<li>\(escaped($0.subject.name))</li>" }
      parts.append("<ul class=\"names\">\n\(items.joined(separator: "\n"))\n</ul>")
    }
    return parts.joined(separator: "\n")
  }

  private func item(_ finding: DutyFinding) -> String {
    let missing =
      finding.missing.isEmpty
      ? "" : " <span class=\"why\">\(escaped(words.missing(finding)))</span>"
    let slug =
      finding.subject.kind == .activity
      ? "<br><span class=\"count\">\(escaped(words.list(finding.subject.owners)))</span>"
        + " <code>\(escaped(finding.subject.slug))</code>" : ""
    let rejected = finding.rejected.map { rejected in
      "<li>\(escaped(words.rejected(rejected))) <code>\(escaped(rejected.activity.slug))</code></li>"
    }
    let list = rejected.isEmpty ? "" : "<ul>\(rejected.joined())</ul>"
    return
      "<li><b>\(escaped(words.name(finding.subject)))</b>\(count(finding))\(missing)\(slug)\(list)</li>"
  }

  private func count(_ finding: DutyFinding) -> String {
    let count = words.count(finding)
    return count.isEmpty ? "" : " <span class=\"count\">\(escaped(count))</span>"
  }
}
