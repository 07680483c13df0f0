/// What a preview puts into the browser beside the site: a script, its style, and a page for when there
/// is no site yet.
///
/// They are no part of a theme: they have to work when the theme does not. The site's own policy forbids
/// pages to open connections, and stays in force in a preview, so that a theme's author sees what
/// visitors will see; so the script asks for news as a script, which the server answers when there are
/// some.
enum PreviewScript {
  /// What the addresses of the preview's own files start with; the site has none there.
  static let folder = "@almanac/"
  static let script = folder + "preview.js"
  static let style = folder + "preview.css"
  static let news = folder + "news.js"

  /// The line that is put into every page.
  static func tag(of state: PreviewState) -> String {
    "<script src=\"/\(script)\" data-edition=\"\(state.edition)\" defer></script>\n"
  }

  /// The page that stands for all pages while there is no site.
  static func emptyPage(of state: PreviewState) -> String {
    """
    <!doctype html>
    <html><head><meta charset="utf-8"><title>almanac</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(tag(of: state))</head><body><noscript>
    <meta http-equiv="refresh" content="2">…</noscript></body></html>

    """
  }

  /// The script.
  static let scriptText = """
    /**
     * In the pages of a preview: loads the page again when there is another site, and lays what is
     * wrong with the sources over it.
     */
    (function () {
      'use strict';

      var edition = Number(document.currentScript.dataset.edition);
      /** The number of the last news; -1 is answered at once. */
      var number = -1;
      var isAsking = false;
      var panel = null;

      function element(name, className, text) {
        var made = document.createElement(name);
        if (className) made.className = className;
        if (text) made.textContent = text;
        return made;
      }

      /** In a shadow, where the theme's styles do not reach. */
      function makePanel() {
        var host = element('almanac-preview');
        var shadow = host.attachShadow({ mode: 'open' });
        var link = element('link');
        link.rel = 'stylesheet';
        link.href = '/@almanac/preview.css';
        shadow.appendChild(link);
        var made = element('section', 'panel');
        made.setAttribute('role', 'alert');
        shadow.appendChild(made);
        document.documentElement.appendChild(host);
        return made;
      }

      function problemItem(problem) {
        var item = element('li');
        item.appendChild(element('p', 'message', problem.message));
        var place = element('p', 'place', problem.place);
        if (problem.code) place.appendChild(element('span', 'code', problem.code));
        item.appendChild(place);
        if (problem.line) {
          var line = element('pre');
          line.appendChild(document.createTextNode(problem.line[0]));
          line.appendChild(element('mark', '', problem.line[1] || ' '));
          line.appendChild(document.createTextNode(problem.line[2]));
          item.appendChild(line);
        }
        problem.notes.forEach(function (note) { item.appendChild(element('p', 'note', note)); });
        if (problem.repair) {
          item.appendChild(element('p', 'note', problem.repairLabel));
          item.appendChild(element('pre', 'repair', problem.repair));
        }
        return item;
      }

      function show(news) {
        if (!news.problems.length) {
          if (panel) panel.getRootNode().host.remove();
          panel = null;
          return;
        }
        panel = panel || makePanel();
        panel.lang = news.language;
        panel.textContent = '';
        panel.appendChild(element('h2', '', news.title));
        panel.appendChild(element('p', 'hint', news.hint));
        var list = element('ol');
        news.problems.forEach(function (problem) { list.appendChild(problemItem(problem)); });
        panel.appendChild(list);
      }

      /** Called by the answers of the server. */
      window.almanacPreview = function (news) {
        number = news.number;
        if (news.edition !== edition) location.reload(); else show(news);
      };

      /** A tab that nobody sees does not ask: browsers allow few questions at a time to one server. */
      function ask() {
        if (isAsking || document.hidden) return;
        isAsking = true;
        var question = element('script');
        question.src = '/@almanac/news.js?after=' + number;
        function done(wait) {
          question.remove();
          isAsking = false;
          setTimeout(ask, wait);
        }
        question.onload = function () { done(0); };
        question.onerror = function () { done(1000); };
        document.head.appendChild(question);
      }

      // Not before: a script that is asked for while the page loads keeps it from being loaded.
      window.addEventListener('load', function () {
        document.addEventListener('visibilitychange', ask);
        setTimeout(ask, 0);
      });
    })();

    """

  /// Its style.
  static let styleText = """
    .panel {
      position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647;
      box-sizing: border-box; margin: 0; padding: 16px max(16px, calc(50vw - 400px)) 24px;
      background: #2a1113; color: #fbeeee; border-top: 4px solid #ff6b5e;
      font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; text-align: left;
    }
    h2 { margin: 0; font-size: 20px; line-height: 1.4; }
    p { margin: 4px 0; }
    ol { margin: 12px 0 0; padding: 0; list-style: none; }
    li { padding: 12px 0; border-top: 1px solid #6b3a3c; }
    .message { font-weight: 600; overflow-wrap: anywhere; }
    .hint, .place, .note { color: #e3c4c4; overflow-wrap: anywhere; }
    .place { font-size: 14px; }
    .code { margin-left: 12px; opacity: .8; }
    pre {
      margin: 4px 0; padding: 8px 12px; background: #180809; border-radius: 4px;
      font: 14px/1.7 ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace;
      white-space: pre-wrap; overflow-wrap: anywhere;
    }
    mark { background: none; color: #ffb4ab; text-decoration: underline wavy #ff6b5e 1.5px; text-underline-offset: 4px; }
    .repair { color: #b8f0c0; user-select: all; }

    """
}
