// Pages that are opened from a folder may not start a worker, so the search worker runs in a
// hidden frame there. Over http nothing changes.

if (location.protocol === "file:") {
  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      const script = Object.assign(document.createElement("script"), { src: new URL(address, document.baseURI) });
      const frame = Object.assign(document.createElement("iframe"), { hidden: true, title: "", srcdoc: "" });
      this.scope = new Promise((resolve) => {
        frame.addEventListener("load", () => {
          const scope = frame.contentWindow;
          scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          scope.importScripts = (...scripts) => importInto(frame.contentDocument, scripts);
          script.addEventListener("load", () => resolve(scope));
          frame.contentDocument.head.append(frame.contentDocument.adoptNode(script));
        }, { once: true });
      });
      document.body.append(frame);
    }

    async postMessage(data) {
      const scope = await this.scope;
      scope.dispatchEvent(new scope.MessageEvent("message", { data }));
    }
  }

  const importInto = async (target, addresses) => {
    for (const src of addresses) {
      await new Promise((resolve, reject) => {
        const script = Object.assign(target.createElement("script"), { src });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => reject(new Error(`${src} cannot be loaded`)));
        target.head.append(script);
      });
    }
  };

  globalThis.Worker = FrameWorker;
}
