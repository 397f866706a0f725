// SPDX-License-Identifier: EUPL-1.2
// Judge the page that is shown with axe. Given: the rules by tag, and the parts ("header") that were judged before at
// this width with just this HTML. At a second width, contrast is judged of what shows in other colours there; and where
// all shows that showed before, only rules about measures can answer otherwise.
async ([regels, vaker]) => {
  if (!window.axe) laadAxe();
  const stand = (window.axeStand ??= new WeakMap()), vlak = new Map();
  const achter = (deel) => {
    if (!vlak.has(deel)) {
      const stijl = getComputedStyle(deel), eigen = [stijl.backgroundColor, stijl.backgroundImage, stijl.opacity].join();
      const dicht = !deel.parentElement || stijl.backgroundColor.startsWith('rgb(');
      vlak.set(deel, dicht ? eigen : eigen + achter(deel.parentElement));
    }
    return vlak.get(deel);
  };
  const kleuren = (deel) => {
    const stijl = getComputedStyle(deel);
    return [stijl.color, stijl.fontSize, stijl.fontWeight, stijl.textShadow, achter(deel)].join(';');
  };
  const spreekt = (deel) => deel.matches('input, select, textarea') || [...deel.childNodes].some(
    (kind) => kind.nodeType === Node.TEXT_NODE && kind.data.trim());
  const anders = new Set();
  let zelfde = stand.has(document);
  stand.set(document, '');
  for (const deel of document.querySelectorAll('body *')) {
    const ziet = deel.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const was = stand.get(deel), nu = !ziet ? '' : spreekt(deel) ? kleuren(deel) : 'leeg';
    stand.set(deel, nu);
    if (nu === was) continue;
    anders.add(deel);
    if (!nu !== !was && !vaker.some((ander) => deel.closest(ander))) zelfde = false;
  }
  const contrast = axe._audit.rules.find((regel) => regel.id === 'color-contrast');
  const gewoon = (contrast.gewoon ??= contrast.matches);
  contrast.matches = (deel, ...rest) => anders.has(deel) && gewoon.call(contrast, deel, ...rest);
  const uit = await axe.run({exclude: vaker.map((deel) => [deel])}, {
    runOnly: zelfde ? ['color-contrast', 'target-size', 'scrollable-region-focusable'] : {type: 'tag', values: regels},
    resultTypes: ['violations'], preload: {assets: ['media']},
  });
  return uit.violations.map((v) => v.id + ': ' + v.help + '\n    ' + v.nodes.slice(0, 4).map(
    (n) => n.target.join(' ') + ' | ' + n.html.slice(0, 160) + ' | ' + (n.any[0] || n.all[0] || n.none[0] || {}).message,
  ).join('\n    '));
}
