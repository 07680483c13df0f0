extension HTMLReport {
  /// The page's look: ink on paper, one accent; states differ by mark and weight, not by colour alone.
  static let style = """
    :root { --ink:#1d2430; --soft:#565c66; --line:#d8d2c6; --paper:#fff; --panel:#f7f4ee;
      --met:#246e3a; --open:#8a4b00; --overdue:#a8321a; color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 60rem; background: var(--paper);
      color: var(--ink); font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
      "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }
    h1, h2, h3, p, ul, dl { margin: 0; padding: 0; }
    ul { list-style: none; }
    h1 { font-size: 1.9rem; line-height: 1.25; letter-spacing: .04em; }
    h2 { margin-top: 2.25rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink);
      font-size: 1.2rem; }
    h3 { font-size: 1.02rem; line-height: 1.45; }
    header { padding-bottom: 1rem; border-bottom: 4px double var(--ink); }
    .edition { color: var(--soft); letter-spacing: .06em; }
    .day { margin-top: .3rem; font-weight: 600; }
    .note { margin-top: .8rem; padding: .6rem .8rem; border-inline-start: 4px solid var(--soft);
      background: var(--panel); font-size: .9rem; }
    .loud { border-color: var(--overdue); color: var(--overdue); font-weight: 600; }
    table { width: 100%; border-collapse: collapse; }
    th { font-weight: 600; text-align: start; }
    a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
    .overview td, .overview th { padding: .42rem .5rem; border-bottom: 1px solid var(--line);
      vertical-align: baseline; }
    .overview td { white-space: nowrap; }
    .overview th { width: 50%; font-weight: 500; }
    .overview .due { color: var(--soft); font-size: .87rem; }
    .mark { width: 1.6em; font-weight: 700; text-align: center; }
    .bar { display: inline-block; width: 4.5rem; height: .5em; margin-inline-start: .6em;
      border: 1px solid var(--soft); border-radius: 1em; overflow: hidden; }
    .bar i { display: block; height: 100%; background: currentColor; print-color-adjust: exact; }
    .share { text-align: end; }
    .met .mark, .met .state, .met .share { color: var(--met); }
    .open .mark, .open .state, .open .share { color: var(--open); }
    .overdue .mark, .overdue .state, .overdue .share { color: var(--overdue); }
    .state { font-weight: 600; }
    .duty { margin-top: 1.5rem; padding-inline-start: 1.6rem; break-inside: auto; }
    .duty h3 { margin-inline-start: -1.6rem; break-after: avoid; }
    .duty h3 .mark { display: inline-block; }
    .facts, .counts, .nobody { color: var(--soft); font-size: .87rem; }
    .facts, .duty .counts { break-after: avoid; }
    .owing { margin-top: .45rem; }
    .owing > li { padding: .3rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
    .short { columns: 2 22em; column-gap: 1.6rem; }
    .short > li { padding: .22rem 0; line-height: 1.4; font-size: .9rem; }
    .none .bar { visibility: hidden; }
    .owing ul { padding-inline-start: 1em; font-size: .87rem; }
    .count { color: var(--soft); font-size: .87rem; }
    .why { display: inline-block; color: var(--overdue); }
    code { color: var(--soft); font: .78rem/1.4 ui-monospace, "Noto Sans Mono CJK SC", monospace;
      overflow-wrap: anywhere; }
    .names { display: grid; grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
      gap: .1rem 1.2rem; margin-top: .5rem; font-size: .92rem; }
    .matrix { margin-top: 1.4rem; }
    .matrix h3 { break-after: avoid; }
    .scroll { break-inside: avoid; overflow-x: auto; margin-top: .4rem; }
    .matrix table { font-size: .87rem; }
    .matrix th, .matrix td { padding: .24rem .3rem; border: 1px solid var(--line); }
    .matrix td, .matrix thead th { text-align: center; }
    .matrix thead th:first-child, .matrix tfoot th { text-align: start; }
    .matrix thead th { vertical-align: bottom; font-size: .8rem; line-height: 1.3; }
    .matrix tbody th { white-space: nowrap; }
    .matrix td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .matrix .sum, .matrix tfoot th { background: var(--panel); font-weight: 600; }
    .matrix .empty { color: #9a9488;
      background: repeating-linear-gradient(135deg, #fff 0 5px, #f0ebe1 5px 6px); }
    .shade-1 { background: #e3edf4; } .shade-2 { background: #c3dae8; }
    .shade-3 { background: #9dc1d8; } .shade-4 { background: #74a5c4; }
    .gaps { columns: 2 18em; column-gap: 1.5rem; margin-top: .15rem; font-size: .84rem; }
    .gaps li { break-inside: avoid; padding: .1rem 0; }
    .totals { display: grid; grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
      gap: .5rem 1.2rem; margin-top: .7rem; }
    .totals div { display: flex; justify-content: space-between; border-bottom: 1px solid var(--line); }
    .totals dd { margin: 0; font-weight: 700; }
    @media (max-width: 40rem) {
      .overview tr { display: grid; grid-template-columns: 1.8em 1fr auto; padding: .4rem 0;
        border-bottom: 1px solid var(--line); }
      .overview td, .overview th { padding: 0; border: 0; width: auto; }
      .overview .share { grid-column: 3; }
      .overview .state { grid-column: 2; }
      .overview .due { grid-column: 2 / -1; white-space: normal; }
      .bar { display: none; }
    }
    @page { size: A4; margin: 16mm 15mm 18mm;
      @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #565c66; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.6pt; }
      h1 { font-size: 20pt; }
      a { text-decoration: none; }
      h2 { break-after: avoid; }
      .coverage { break-before: page; }
      .scroll { overflow: visible; }
      .matrix table { font-size: 8.6pt; }
      .matrix th, .matrix td { padding: .12rem .25rem; }
    }
    """
}
