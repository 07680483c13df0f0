import Activities

extension HTMLReport {
  /// The matrices.
  var coverage: String {
    """
    <section class="coverage">
    <h2>\(escaped(words.coverage))</h2>
    <p class="counts">\(escaped(words.coverageNote))</p>
    </section>
    \(report.matrices.map(matrix).joined(separator: "\n"))
    """
  }

  private func matrix(_ matrix: CoverageMatrix) -> String {
    let heads = ([words.county] + matrix.columns.map(\.name) + [words.sum]).map {
      "<th scope=\"col\">\(escaped($0))</th>"
    }
    let most = matrix.cells.flatMap { $0 }.max() ?? 0
    let rows = matrix.rows.indices.map { row in
      let cells = matrix.columns.indices.map { column in
        cell(
          of: matrix.cells[row][column], most: most,
          isGap: matrix.rows[row].isExpected && matrix.columns[column].isExpected)
      }.joined()
      return """
        <tr><th scope="row">\(escaped(matrix.rows[row].name))</th>\(cells)\
        <td class="sum">\(matrix.rowTotals[row])</td></tr>
        """
    }
    let sums = (matrix.columnTotals + [matrix.total]).map { "<td class=\"sum\">\($0)</td>" }
    return """
      <section class="matrix">
      <h3>\(escaped(words.matrix(matrix.dimension)))</h3>
      <div class="scroll"><table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      <tfoot><tr><th scope="row">\(escaped(words.sum))</th>\(sums.joined())</tr></tfoot>
      </table></div>
      \(gaps(of: matrix))
      </section>
      """
  }

  /// A number on a ground that darkens with it; a gap is hatched, so that it shows in print.
  private func cell(of number: Int, most: Int, isGap: Bool) -> String {
    guard number > 0, most > 0 else { return isGap ? "<td class=\"empty\">0</td>" : "<td></td>" }
    return "<td class=\"shade-\((number * 4 + most - 1) / most)\">\(number)</td>"
  }

  private func gaps(of matrix: CoverageMatrix) -> String {
    let items = matrix.gaps.map { gap in
      "<li><b>\(escaped(gap.row.name))</b> \(escaped(words.gap(gap, of: matrix)))</li>"
    }
    let list = items.isEmpty ? "" : "<ul class=\"gaps\">\(items.joined())</ul>"
    return "<p class=\"counts\">\(escaped(words.gaps(matrix)))</p>\n\(list)"
  }
}
