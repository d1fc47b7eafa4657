/** What came up on the owner's screen, in words. */

import type { Host } from "../host";

/** Toasts, alerts, dialogs and the sidebar, a line each. */
export function cameUp({ screen: { toasts, alerts, dialogs, sidebar } }: Host): string[] {
  return [
    ...toasts.map((toast) => toast.message),
    ...alerts.map((alert) => alert.message),
    ...dialogs.map((dialog) => `A dialog opened: ${dialog.title}.`),
    ...(sidebar ? [`The sidebar opened: ${sidebar.title}.`] : []),
  ];
}
