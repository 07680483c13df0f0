// What the tests ask of the search engine, beside its scripts on a page that is otherwise blank.

/** Runs a script by its address from the site's root. */
function load(address) {
  return new Promise(function (resolve, reject) {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`a script is not there: ${address}`));
    document.head.appendChild(script);
  });
}

const engine = AlmanacSearch.engine(load);

/** What a card or a page's heading leads to: `dali/main-event`, or a page's address. */
function idOf(document) {
  const activity = /data-activity="([^"]*)"/.exec(document.card);
  return activity ? activity[1] : /href="[^\w]*([^"]*)"/.exec(document.card)[1];
}

// Answers are handed over as JSON: that is ten times as fast as value by value.

/** All documents: their ids, texts and folded texts. */
async function everything() {
  const head = await engine.open();
  const documents = await engine.documents([...Array(head.documents).keys()]);
  window.ids = documents.map(idOf);
  return JSON.stringify(documents.map((document, number) => ({
    id: ids[number], fields: document.fields, folded: document.fields.map((field) => engine.fold(field)),
    isPage: engine.facts[number].county < 0
  })));
}

/** The answers to requests, surely right: activities and pages in order, and what was read. */
async function answers(requests) {
  const found = [];
  for (const request of requests) {
    const start = performance.now();
    const result = await engine.search(request);
    const unsure = result.hits.concat(result.pages).filter((number) => result.unsure[number]).length;
    await engine.sure(result, Infinity);
    found.push({
      hits: result.hits.map((number) => ids[number]), pages: result.pages.map((number) => ids[number]),
      scores: result.hits.map((number) => result.scores[number]),
      words: result.words.map((word) => word.word), names: result.words.map((word) => word.names),
      times: result.times, facets: result.facets, unsure, milliseconds: performance.now() - start
    });
  }
  return JSON.stringify(found);
}

/** What is offered where nothing is found. */
async function offers(request) {
  const result = await engine.search(request);
  await engine.sure(result, Infinity);
  return engine.suggest(result);
}

/** How a request fails; null where it does not. */
async function failure(request) {
  try {
    await engine.sure(await engine.search(request), Infinity);
    return null;
  } catch (error) {
    return { kind: error.kind, message: error.message };
  }
}
