// Follows msw's service worker in one script. What msw does not answer, it sends to where it was
// meant to go; here nothing may leave for another host, whatever becomes of msw or the page.

const isOwn = (url) => new URL(url, self.location.href).origin === self.location.origin;

const fetchAnything = self.fetch.bind(self);
self.fetch = (input, init) =>
  isOwn(input instanceof Request ? input.url : input)
    ? fetchAnything(input, init)
    : Promise.resolve(Response.error());

// Called only for requests that msw's own listener leaves alone.
self.addEventListener("fetch", (event) => {
  if (!isOwn(event.request.url)) event.respondWith(Response.error());
});
