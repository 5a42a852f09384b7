// notebook.js URL NOTEBOOK…: opens notebooks in Jupyter's own page, runs all cells, edits one and runs it
// again, interrupts an endless loop, restarts. Fails at the first thing that is not as it should be.
const { chromium } = require('playwright-core');
const [, , url, ...notebooks] = process.argv;
const MINUTE = 60000;

function check(condition, what) { if (!condition) throw new Error(what); }

// What the page knows of its cells: those with code, their counts and the words of their outputs.
const cells = page => page.evaluate(() => Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code').map(c => ({
  count: c.input_prompt_number, failed: c.output_area.outputs.some(o => o.output_type === 'error'), text: c.output_area.element.text(),
})));
const idle = (page, last) => page.waitForFunction(count => Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code' && c.get_text().trim())
  .every(c => typeof c.input_prompt_number === 'number') && (!count || Jupyter.notebook.get_cells().some(c => c.input_prompt_number === count)), last, { timeout: 2 * MINUTE });

async function open(browser, name) {
  const page = await browser.newPage();
  page.on('dialog', dialog => dialog.accept());
  await page.goto(`${url}/notebooks/notebooks/${encodeURIComponent(name)}`);
  // The notebook names .net-csharp, which is not installed: the page takes the one kernel there is for its language.
  await page.waitForFunction(() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected(), null, { timeout: MINUTE });
  return page;
}

async function runAll(page) {
  await page.locator('#celllink').click();
  await page.locator('#run_all_cells').click();
}

async function whole(browser, name) {
  const page = await open(browser, name);
  // As it was saved, and not trusted: each chart is seen.
  const saved = await page.evaluate(() => Jupyter.notebook.get_cells().flatMap(c => c.output_area ? c.output_area.outputs : []).filter(o => o.data && o.data['image/svg+xml']).length);
  await page.waitForFunction(count => [...document.querySelectorAll('.output img[src^="data:image/svg+xml"]')].filter(i => i.naturalWidth > 100).length === count, saved, { timeout: MINUTE });
  await page.evaluate(() => Jupyter.notebook.clear_all_output());
  await runAll(page);
  await idle(page);
  // Answers and outputs come on sockets of their own, in either order; the last cell's output comes after all others.
  await page.waitForFunction(() => Jupyter.notebook.get_cells().some(c => c.output_area && /SHA-256|Error/.test(c.output_area.element.text())), null, { timeout: MINUTE });
  const ran = await cells(page);
  check(ran.every(c => !c.failed), `${name}: a cell failed: ${JSON.stringify(ran.find(c => c.failed))}`);
  check(ran.some(c => c.text.includes('SHA-256')), `${name}: the last cell shows what it was made from`);
  await page.close();
  console.log(`ok: ${name}: Run All, ${ran.length} cells`);
}

async function session(browser, name) {
  const page = await open(browser, name);
  const type = (index, code) => page.evaluate(([i, c]) => Jupyter.notebook.get_cell(i).set_text(c), [index, code]);
  const run = async index => {
    await page.evaluate(i => { Jupyter.notebook.select(i); Jupyter.notebook.focus_cell(); }, index);
    await page.keyboard.press('Control+Enter');
  };
  const shows = (index, words) => page.waitForFunction(([i, w]) => Jupyter.notebook.get_cell(i).output_area.element.text().includes(w), [index, words], { timeout: MINUTE });
  await runAll(page);
  await shows(1, 'n is 1');
  await type(0, 'var n = 2;');
  await run(0);
  await run(1);
  await shows(1, 'n is 2');
  console.log('ok: a cell is edited and run again');
  await run(2);
  await shows(2, 'on');
  await page.locator('#kernellink').click();
  await page.locator('#int_kernel').click();
  await shows(2, 'was stopped');
  await run(1);
  await shows(1, 'n is 2');
  console.log('ok: an endless loop is interrupted, and the session goes on');
  await page.evaluate(() => Jupyter.notebook.events.one('kernel_ready.Kernel', () => { window.restarted = true; }));
  await page.locator('#kernellink').click();
  await page.locator('#restart_kernel').click();
  await page.locator('.modal-dialog .btn-danger, .modal-dialog .btn-primary').first().click();
  await page.waitForFunction(() => window.restarted, null, { timeout: MINUTE });
  await run(1);
  await shows(1, 'CS0103');
  console.log('ok: a restarted kernel knows nothing');
  await page.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  try {
    await session(browser, 'session.ipynb');
    for (const name of notebooks) await whole(browser, name);
  } finally {
    await browser.close();
  }
})().catch(e => { console.error(e.message); process.exit(1); });
