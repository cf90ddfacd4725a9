"""What a state of a page has to be for everybody: by axe, on a phone, enlarged, in forced colours, without motion."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "web/node_modules/axe-core/axe.min.js"
LAPTOP, PHONE, SMALL_PHONE = (1440, 900), (390, 844), (360, 740)
ENLARGED = (720, 450)
"""What a laptop's screen holds at 200 %."""

COLOURS = ["color-contrast", "link-in-text-block"]
"""Rules of axe that another scheme of colours can break; all others read the same in both."""

SIDEWAYS = """(width) => document.documentElement.scrollWidth <= width ? [] : [
  ...document.querySelectorAll('main *, header *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > width && !one.closest('[role=region]')
  ).map((one) => one.outerHTML.slice(0, 200))"""

# What can be pressed or filled in, where it is drawn; what lies in a drawing has shapes, not boxes. While a dialog is
# open, nothing behind it can.
CONTROLS = """const shown = document.querySelector('dialog:modal') ?? document;
const controls = [...shown.querySelectorAll('button, input, select, textarea, a[href], summary')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.closest('svg, [popover]') && !one.matches('.skip') && one.getBoundingClientRect().width > 1);"""

LOST_WHEN_ENLARGED = (
    "() => {"
    + CONTROLS
    + """
  // What has scrolled out of sight within a box lies over nothing.
  const seen = (one) => {
    const boxes = [];
    for (let up = one.parentElement; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowY)) boxes.push(up.getBoundingClientRect());
    return [...one.getClientRects()].map(({ left, right, top, bottom }) => ({
      left, right,
      top: Math.max(top, ...boxes.map((box) => box.top)),
      bottom: Math.min(bottom, ...boxes.map((box) => box.bottom)),
    }));
  };
  const boxed = controls.map((one) => [one, seen(one)]);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const onMap = (one) => one.closest('.buttons') !== null;
  const found = [];
  boxed.forEach(([one, boxes], i) => {
    if (/hidden|clip/.test(getComputedStyle(one).overflow) && one.scrollWidth > one.clientWidth + 1
      && !one.matches('input, select, textarea')) found.push('cut off: ' + one.outerHTML.slice(0, 160));
    for (const [other, others] of boxed.slice(i + 1))
      if (!one.contains(other) && !other.contains(one) && !onMap(one) && !onMap(other)
        && boxes.some((a) => others.some((b) => over(a, b))))
        found.push('one over another: ' + one.outerHTML.slice(0, 120) + ' ' + other.outerHTML.slice(0, 120));
  });
  return found;
}"""
)

LOST_IN_FORCED_COLOURS = (
    "() => {"
    + CONTROLS
    + """
  const found = [];
  const edgeless = 'a, summary, [type=radio], [type=checkbox], [type=file]';
  for (const one of controls.filter((one) => !one.matches(edgeless))) {
    const style = getComputedStyle(one);
    const edged = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
      && style.borderTopColor !== style.backgroundColor;
    if (!edged && !style.textDecorationLine.includes('underline') && !one.closest('th, li, td, article'))
      found.push('no edge: ' + one.outerHTML.slice(0, 160));
  }
  for (const one of document.querySelectorAll('[aria-current=true]')) {
    // The style tells our colours, whether or not the system's stand in for them.
    const ground = (of) => {
      const style = getComputedStyle(of);
      return style.forcedColorAdjust === 'none' ? style.backgroundColor : 'as the system has it';
    };
    const beside = one.parentElement.querySelector('a:not([aria-current])');
    if (one.checkVisibility() && beside && ground(beside) === ground(one))
      found.push('chosen looks like any other: ' + one.outerHTML.slice(0, 160));
  }
  return found;
}"""
)

MOVING = """() => document.getAnimations().filter((one) => one.playState === 'running')
  .map((one) => one.effect?.target?.outerHTML.slice(0, 160) ?? 'something')"""


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """What axe finds wrong by WCAG 2.2 A and AA and by common good practice, or by some rules alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # All violations; of what passed one example a rule: to describe every element of it takes four fifths of the time.
    options = {"resultTypes": ["violations"]} | ({"runOnly": only} if only else {})
    found: dict[str, Any] = page.evaluate(
        "options => axe.run(options).then(({ violations }) => ({ violations }))", options
    )
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def losses(page: Page) -> list[str]:
    """What is lost, or moves all the same, on a small phone, at 200 % and in forced colours."""
    page.emulate_media(reduced_motion="reduce")
    found = [f"moves: {one}" for one in page.evaluate(MOVING)]
    for size in (SMALL_PHONE, ENLARGED):
        _sized(page, size)
        found += [
            f"{size[0]} pixels wide, scrolls sideways: {one}" for one in page.evaluate(SIDEWAYS, size[0])
        ]
    # What lies over the page passes over everything while it scrolls; at the end it has to leave all free.
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    found += [f"at 200 %, {one}" for one in page.evaluate(LOST_WHEN_ENLARGED)]
    _sized(page, LAPTOP)
    page.emulate_media(forced_colors="active")
    found += [f"in forced colours, {one}" for one in page.evaluate(LOST_IN_FORCED_COLOURS)]
    page.emulate_media(forced_colors="none")
    return found


def expect_for_everybody(page: Page, state: str) -> None:
    """Hold the page as it stands to all of that, in one visit; leaves it as wide as a laptop, light."""
    _expect_none(losses(page), state)
    page.emulate_media(color_scheme="dark")
    _expect_none(violations(page, COLOURS), f"{state}, dark")
    page.emulate_media(color_scheme="light")
    for size in (PHONE, LAPTOP):
        _sized(page, size)
        _expect_none(violations(page), f"{state}, {size[0]} pixels wide")


def _expect_none(found: list[str], state: str) -> None:
    # A message of one's own takes the place of what pytest would show, so it has to tell what was found.
    assert not found, "\n  ".join([state, *found])


def _sized(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
