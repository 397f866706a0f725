// SPDX-License-Identifier: EUPL-1.2
// Judge the page that is shown with axe. Given: the rules by tag, the parts ("header") that were judged before at this
// width with just this HTML, and the colours in which text was found good before. Contrast is a matter of colours, so
// two texts of each combination that is new are judged; and where at a second width all shows that showed before, only
// rules about measures can answer otherwise. Gives what is wrong, and the combinations that were judged.
async ([regels, vaker, goed]) => {
  if (!window.axe) laadAxe();
  const stand = (window.axeStand ??= new WeakMap()), vlak = new Map(), gekend = new Set(goed), geteld = new Map();
  const niets = 'rgba(0, 0, 0, 0),none,1,';
  const uitgezet = ':disabled, [aria-disabled="true"]';
  // What is taken out of the flow may lie on anything: it is like nothing else, and is always judged.
  const achter = (deel) => {
    if (!vlak.has(deel)) {
      const stijl = getComputedStyle(deel);
      const los = ['absolute', 'fixed', 'sticky'].includes(stijl.position) ? 'los' + vlak.size : '';
      const eigen = [stijl.backgroundColor, stijl.backgroundImage, stijl.opacity, los].join().replace(niets, '');
      const dicht = !deel.parentElement || (!los && stijl.backgroundColor.startsWith('rgb(') && stijl.opacity === '1');
      vlak.set(deel, dicht ? eigen : eigen + achter(deel.parentElement));
    }
    return vlak.get(deel);
  };
  const kleuren = (deel) => {
    const stijl = getComputedStyle(deel), uit = deel.closest(uitgezet) || deel.closest('label')?.control?.disabled;
    return [stijl.color, stijl.fontSize, stijl.fontWeight, stijl.textShadow, !!uit, achter(deel)].join(';');
  };
  const spreekt = (deel) => deel.matches('input, select, textarea') || [...deel.childNodes].some(
    (kind) => kind.nodeType === Node.TEXT_NODE && kind.data.trim());
  const keur = new Set();
  let zelfde = stand.has(document);
  stand.set(document, true);
  for (const deel of document.querySelectorAll('body *')) {
    const ziet = deel.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const anders = ziet !== !!stand.get(deel);
    stand.set(deel, ziet);
    if (vaker.some((ander) => deel.closest(ander))) continue;
    if (anders) zelfde = false;
    if (!ziet || !spreekt(deel)) continue;
    const kleur = kleuren(deel), aantal = geteld.get(kleur) ?? 0;
    if (kleur.includes('los') || (aantal < 2 && !gekend.has(kleur))) {
      keur.add(deel);
      geteld.set(kleur, aantal + 1);
    }
  }
  const contrast = axe._audit.rules.find((regel) => regel.id === 'color-contrast');
  const gewoon = (contrast.gewoon ??= contrast.matches);
  contrast.matches = (deel, ...rest) => keur.has(deel) && gewoon.call(contrast, deel, ...rest);
  const uit = await axe.run({exclude: vaker.map((deel) => [deel])}, {
    runOnly: zelfde ? ['color-contrast', 'target-size', 'scrollable-region-focusable'] : {type: 'tag', values: regels},
    resultTypes: ['violations'], preload: {assets: ['media']},
  });
  const fout = uit.violations.map((v) => v.id + ': ' + v.help + '\n    ' + v.nodes.slice(0, 4).map(
    (n) => n.target.join(' ') + ' | ' + n.html.slice(0, 160) + ' | ' + (n.any[0] || n.all[0] || n.none[0] || {}).message,
  ).join('\n    '));
  return [fout, [...geteld.keys()].filter((kleur) => !kleur.includes('los'))];
}
