// What the search worker has to say beside its hits ("Viser treff for …") comes within the first
// of them. Here it moves to the line that counts them, and both are read out when they change.
{
  const count = document.querySelector(".md-search-result__meta");
  const hits = document.querySelector(".md-search-result__list");
  if (count && hits) {
    const notices = document.createElement("div");
    notices.className = "search-notices";
    for (const line of [count, notices]) line.setAttribute("role", "status");
    count.after(notices);
    new MutationObserver(() => {
      notices.replaceChildren(...hits.querySelectorAll(".search-notice"));
    }).observe(hits, { childList: true });
  }
}
