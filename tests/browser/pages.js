// pages.js [--hostile PAGE] PAGE…: opens reports in Chromium that can reach nothing, and fails if one asks the network for anything, logs an error,
// leaves a chart undrawn, or does not open, sort and filter as it says. A hostile page holds text that would run, load or break the page if it could.
const { chromium } = require('playwright-core');
const path = require('path');

function check(condition, what) { if (!condition) throw new Error(what); }

async function open(browser, file, options) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, ...options });
  const wrong = [];
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text()); });
  page.on('pageerror', error => wrong.push(String(error)));
  page.on('dialog', dialog => { wrong.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => { if (!request.url().startsWith(`file://${file}`) && !/^(data|blob):/.test(request.url())) wrong.push(`asked for ${request.url()}`); });
  await page.goto(`file://${file}`);
  return { page, wrong };
}

const shown = page => page.locator(':popover-open');

async function charts(page) {
  const plots = page.locator('.framing-plot');
  const count = await plots.count();
  for (let i = 0; i < count; i++) {
    await plots.nth(i).locator('.main-svg .point, .main-svg .hm image, .main-svg path').first().waitFor({ state: 'attached', timeout: 20000 });
    check(await plots.nth(i).locator('.main-svg path').count() > 3, 'a chart has no paths');
    check(await plots.nth(i).locator('.point[tabindex]').count() > 0, 'no dot of a chart opens a sentence');
    check(await plots.nth(i).evaluate(p => p.parentElement.querySelector('.framing-static img').decode().then(() => true, () => false)), 'a chart has no still picture');
  }
  return count;
}

async function dots(page) {
  const reachable = page.locator('.framing-plot .point[tabindex]');
  const count = await reachable.count();
  if (count === 0) return 0;
  const box = await reachable.first().boundingBox();
  await reachable.first().scrollIntoViewIfNeeded();
  const at = await reachable.first().boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await shown(page).waitFor({ timeout: 5000 });
  check(await shown(page).locator('blockquote mark').count() > 0, 'a click on a dot shows no sentence');
  const clicked = await shown(page).innerText();
  await page.keyboard.press('Escape');
  check(await shown(page).count() === 0, 'Escape does not close the sentences');
  await reachable.first().focus();
  await page.keyboard.press('Enter');
  check(await shown(page).innerText() === clicked, 'Enter on a dot does not show what a click shows');
  await page.keyboard.press('Escape');
  return count;
}

async function counts(page) {
  // Under a heading of hits every number but 0 opens; so do numbers of collocates.
  const closed = await page.locator('.framing-table > table').evaluateAll(tables => tables.flatMap(table => [...table.tHead.rows[0].cells].flatMap((heading, column) =>
    !/^Hits\b|: hits$|^O, observed/.test(heading.textContent) ? [] : [...table.tBodies[0].rows].map(row => row.cells[column]).filter(cell => cell && /^[1-9]/.test(cell.textContent) && !cell.querySelector('.framing-opens')).map(cell => `${heading.textContent} ${cell.textContent}`))));
  check(closed.length === 0, `numbers of hits that open nothing: ${closed}`);
  const buttons = page.locator('.framing-table > table button.framing-opens:visible');
  const count = await buttons.count();
  for (let i = 0; i < count; i++) {
    await buttons.nth(i).focus();
    await page.keyboard.press('Enter');
    const said = Number((await buttons.nth(i).innerText()).replace(/,/g, ''));
    const sentences = await shown(page).locator('blockquote').count();
    check(await shown(page).locator('blockquote').first().isVisible(), `the sentences behind a count of ${said} are not in sight`);
    const first = Number((/The first (\d+); /.exec(await shown(page).innerText()) || [0, said])[1]);
    check(sentences === first && first >= Math.min(said, 3), `a count of ${said} opens ${sentences} sentences`);
    await page.keyboard.press('Escape');
  }
  return count;
}

async function tables(page) {
  const long = page.locator('.framing-table:has(.framing-filter)');
  const count = await long.count();
  for (let i = 0; i < count; i++) {
    const table = long.nth(i);
    if (!await table.isVisible()) continue;
    const cells = column => table.locator('tbody tr:not([hidden])').evaluateAll((rows, c) => rows.map(r => (r.cells[c].querySelector('.framing-opens') || r.cells[c]).textContent.trim()), column);
    const heads = await table.locator('thead th').count();
    for (let column = 0; column < heads; column++) {
      const before = await cells(column);
      await table.locator('thead th button').nth(column).focus();
      await page.keyboard.press('Enter');
      const down = await cells(column);
      await page.keyboard.press('Enter');
      const up = await cells(column);
      check([...before].sort().join() === [...up].sort().join(), 'sorting loses rows');
      const number = t => Number(t.replace(/^([\d,.]+)( of |–)[\d,.]+$/, '$1').replace(/[, %]/g, ''));
      const numbers = up.map(number);
      if (numbers.every(n => !Number.isNaN(n))) {
        check(numbers.every((n, k) => k === 0 || numbers[k - 1] <= n), `column ${column + 1} is not sorted upwards: ${up}`);
        check(number(down[0]) === Math.max(...numbers), `column ${column + 1} is not sorted downwards: ${down}`);
      }
    }
    const rows = await table.locator('tbody tr').count();
    const word = (await cells(0))[0];
    await table.locator('.framing-filter input').fill(word);
    const left = await table.locator('tbody tr:visible').count();
    check(left > 0 && left <= rows, `the filter leaves ${left} of ${rows} rows`);
    await table.locator('.framing-filter input').fill('no row has this');
    check(await table.locator('tbody tr:visible').count() === 0, 'the filter leaves rows that do not match');
    await table.locator('.framing-filter input').fill('');
  }
  return count;
}

async function layout(browser, file) {
  for (const [width, colorScheme] of [[1400, 'light'], [700, 'light'], [700, 'dark'], [380, 'light']]) {
    const { page, wrong } = await open(browser, file, { viewport: { width, height: 900 }, colorScheme });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(over <= 0, `at ${width} pixels the page is ${over} too wide`);
    const cut = await page.locator('.framing-kwic').evaluateAll(tables => Math.max(0, ...tables.map(t => t.scrollWidth - t.clientWidth)));
    check(cut <= 0, `at ${width} pixels ${cut} of a concordance are out of sight`);
    check(wrong.length === 0, wrong.join('; '));
    await page.close();
  }
}

async function accessible(page) {
  const nameless = await page.evaluate(() => [
    ...[...document.querySelectorAll('svg[role=img]')].filter(e => !e.getAttribute('aria-label')),
    ...[...document.querySelectorAll('img')].filter(e => !e.hasAttribute('alt')),
    ...[...document.querySelectorAll('button, [role=button]')].filter(e => !(e.textContent.trim() || e.getAttribute('aria-label'))),
    ...[...document.querySelectorAll('th')].filter(e => !e.hasAttribute('scope')),
  ].map(e => e.outerHTML.slice(0, 120)));
  check(nameless.length === 0, `without a name for those who cannot see: ${nameless.join('; ')}`);
}

async function hostile(page) {
  const text = await page.locator('main').innerText();
  for (const words of ['<script>', 'onerror', '冷战', 'Холодная', 'W'.repeat(60)]) check(text.includes(words), `the page does not show ${words}`);
  check(await page.evaluate(() => window.ran === undefined), 'text of a document ran');
  check(await page.locator('main script, main iframe, main object, main img[src="x"]').count() === 0, 'text of a document became an element');
}

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND'] });
  const files = process.argv.slice(2);
  try {
    for (let i = 0; i < files.length; i++) {
      const isHostile = files[i] === '--hostile';
      const file = path.resolve(files[isHostile ? ++i : i]);
      const { page, wrong } = await open(browser, file);
      try {
        const said = `${await charts(page)} charts, ${await dots(page)} dots and ${await counts(page)} counts open their sentences, ${await tables(page)} long tables`;
        await accessible(page);
        if (isHostile) await hostile(page);
        check(wrong.length === 0, wrong.join('; '));
        await page.close();
        await layout(browser, file);
        console.log(`${path.basename(file)}: ${said}; no error, nothing asked of the network`);
      } catch (error) {
        throw new Error(`${path.basename(file)}: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
  }
})().catch(error => { console.error(error.message); process.exit(1); });
