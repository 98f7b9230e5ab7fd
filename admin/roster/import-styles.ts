/** In the colours of the admin, light and dark. Tables scroll by themselves on a phone. */
export const IMPORT_STYLES = `
.roster-import { padding-block: 24px 64px; max-width: 1100px; }
.roster-import h1 { margin-bottom: 12px; }
.roster-import h2 { font-size: 18px; margin: 28px 0 8px; }
.roster-import form, .roster-import fieldset { display: grid; gap: 16px; max-width: 640px; }
.roster-import fieldset { border: 1px solid var(--theme-elevation-150); padding: 16px; min-width: 0; }
.roster-import label { display: grid; gap: 6px; font-weight: 600; }
.roster-import select, .roster-import input[type='file'] {
  font: inherit; padding: 10px; width: 100%; min-width: 0; color: var(--theme-text);
  background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-250); border-radius: 3px;
}
.roster-import table { border-collapse: collapse; }
.roster-import th, .roster-import td { padding: 6px 12px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--theme-elevation-100); }
.roster-import td { font-variant-numeric: tabular-nums; }
.roster-import__wide { overflow-x: auto; }
.roster-import__cases td:nth-child(1) { white-space: nowrap; }
.roster-import__cases td:nth-child(3) { min-width: 260px; }
.roster-import__cases td:nth-child(4) { min-width: 320px; color: var(--theme-elevation-650); font-size: 12px; }
.roster-import progress { width: 100%; max-width: 640px; height: 16px; accent-color: var(--theme-success-500); }
.roster-import [role='alert'] { color: var(--theme-error-600); font-weight: 600; margin-block: 12px; }
.roster-import__done { font-weight: 600; color: var(--theme-success-600); }
`
