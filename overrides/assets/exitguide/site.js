// Small helps on top of plain pages: everything here also works, more plainly, without it.

// Words: the browser's own popover opens on click and touch. Here it also opens
// on hover and on keyboard focus, beside the word instead of at the foot of the screen.
{
  const gap = 8;

  const place = (button, entry) => {
    const word = button.getBoundingClientRect();
    const { width, height } = entry.getBoundingClientRect();
    const left = Math.max(gap, Math.min(word.left, innerWidth - width - gap));
    const below = word.bottom + gap;
    const top = below + height > innerHeight ? Math.max(gap, word.top - height - gap) : below;
    entry.style.setProperty("--term-left", `${left}px`);
    entry.style.setProperty("--term-top", `${top}px`);
    entry.classList.add("is-placed");
  };

  for (const button of document.querySelectorAll(".term")) {
    const entry = document.getElementById(button.dataset.term);
    if (!entry?.showPopover) continue;
    let pinned = false;
    const open = () => {
      if (!entry.matches(":popover-open")) entry.showPopover();
      place(button, entry);
    };
    const close = () => {
      if (!pinned && !entry.matches(":hover") && entry.matches(":popover-open")) entry.hidePopover();
    };
    button.addEventListener("mouseenter", open);
    // Time to move the pointer onto the explanation (WCAG 2.2, 1.4.13: hoverable).
    button.addEventListener("mouseleave", () => setTimeout(close, 200));
    entry.addEventListener("mouseleave", () => setTimeout(close, 200));
    button.addEventListener("focus", () => button.matches(":focus-visible") && open());
    button.addEventListener("blur", close);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      pinned = !pinned;
      if (pinned) open();
      else if (entry.matches(":popover-open")) entry.hidePopover();
    });
    entry.addEventListener("toggle", (event) => {
      if (event.newState === "closed") pinned = false;
    });
  }
}

// Menu and search: the theme opens them by labels, which a keyboard cannot press.
for (const label of document.querySelectorAll('label[role="button"]')) {
  const toggle = document.getElementById(label.htmlFor);
  const tell = () => label.setAttribute("aria-expanded", String(toggle.checked));
  toggle.addEventListener("change", tell);
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle.click();
    tell();
  });
}
