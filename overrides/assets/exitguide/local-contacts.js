// A local edition's own people, put beside the national contacts of every page.
// `exitguideLocal` comes from local.js, the one data file in which such editions differ;
// the build has escaped every name and note in its HTML.
{
  const { municipality, contacts } = exitguideLocal;
  const language = document.documentElement.lang;

  for (const place of document.querySelectorAll("[data-local]")) {
    const roles = place.dataset.local.split(" ");
    const ours = contacts.filter(({ role }) => roles.includes("*") || roles.includes(role));
    for (const contact of ours) place.insertAdjacentHTML("beforeend", contact[language].html);
    place.hidden = ours.length === 0;
  }

  for (const name of document.querySelectorAll("[data-municipality]")) {
    name.textContent = municipality?.name ?? "";
  }
}
