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
  const kleur = new Map();
  let zelfde = stand.has(document);
  stand.set(document, true);
  for (const deel of document.querySelectorAll('body *')) {
    const ziet = deel.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const anders = ziet !== !!stand.get(deel);
    stand.set(deel, ziet);
    if (vaker.some((ander) => deel.closest(ander))) continue;
    if (anders) zelfde = false;
    if (ziet && spreekt(deel)) kleur.set(deel, kleuren(deel));
  }
  const contrast = axe._audit.rules.find((regel) => regel.id === 'color-contrast');
  const gewoon = (contrast.gewoon ??= contrast.matches);
  contrast.matches = (deel, ...rest) => {
    const hier = kleur.get(deel), aantal = geteld.get(hier) ?? 0;
    if (hier === undefined || (!hier.includes('los') && (aantal > 1 || gekend.has(hier)))) return false;
    if (!gewoon.call(contrast, deel, ...rest)) return false;
    geteld.set(hier, aantal + 1);
    return true;
  };
  const uit = await axe.run({exclude: vaker.map((deel) => [deel])}, {
    runOnly: zelfde ? ['color-contrast', 'target-size', 'scrollable-region-focusable'] : {type: 'tag', values: regels},
    resultTypes: ['violations', 'incomplete'], elementRef: true, preload: {assets: ['media']},
  });
  const fout = uit.violations.map((v) => v.id + ': ' + v.help + '\n    ' + v.nodes.slice(0, 4).map(
    (n) => n.target.join(' ') + ' | ' + n.html.slice(0, 160) + ' | ' + (n.any[0] || n.all[0] || n.none[0] || {}).message,
  ).join('\n    '));
  // What axe could not decide of was not found good.
  for (const {nodes} of uit.incomplete.filter((v) => v.id === 'color-contrast')) {
    for (const {element} of nodes) geteld.delete(kleur.get(element));
  }
  return [fout, [...geteld.keys()].filter((hier) => !hier.includes('los'))];
}
