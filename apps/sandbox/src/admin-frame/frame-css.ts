import { raw } from 'hono/html'

export const frameCss = raw(`
* { box-sizing: border-box; } [hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; display: grid; grid-template: 56px minmax(0, 1fr) / 236px minmax(0, 1fr); background: #f1f1f1; color: #1f1f1f; font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', sans-serif; }
a { color: inherit; } :focus-visible { outline: 2px solid #2f74ff; outline-offset: 2px; }
.top { grid-column: 1 / -1; display: flex; align-items: center; gap: 16px; padding: 0 16px; background: #1a1a1a; color: #e3e3e3; }
.brand { font-weight: 700; font-size: 16px; text-decoration: none; white-space: nowrap; } .who { margin-left: auto; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
#menu { display: none; }
button { font: inherit; font-weight: 600; border: 1px solid #8a8a8a; border-radius: 8px; padding: 6px 12px; background: #fff; color: #303030; cursor: pointer; } button:disabled { opacity: .5; cursor: default; }
button.primary { background: #303030; color: #fff; border-color: #303030; } button.critical { background: #c70a24; color: #fff; border-color: #c70a24; }
#save-bar { flex: 1; max-width: 640px; margin: 0 auto; display: flex; align-items: center; gap: 8px; padding: 5px 6px 5px 14px; background: #303030; border: 1px solid #616161; border-radius: 12px; }
#save-bar span { flex: 1; } #save-bar #discard { background: #4a4a4a; color: #fff; border-color: #616161; } #save-bar #save { background: #fff; color: #1a1a1a; }
#save-bar.shake { animation: shake .3s; } @keyframes shake { 25% { transform: translateX(-6px); } 75% { transform: translateX(6px); } }
#progress { position: fixed; inset: 56px 0 auto; height: 3px; background: linear-gradient(90deg, #0a6cff, #67b7ff); animation: grow 2s ease-out forwards; z-index: 5; } @keyframes grow { from { right: 90%; } to { right: 12%; } }
#side { background: #ebebeb; padding: 10px; overflow: auto; }
#side h2 { font-size: 12px; font-weight: 600; color: #5a5a5a; margin: 18px 10px 4px; } #side h2:first-child { margin-top: 6px; }
#side a { display: block; padding: 7px 10px; border-radius: 8px; text-decoration: none; font-weight: 600; color: #303030; } #side a:hover { background: #e0e0e0; } #side a[aria-current] { background: #fafafa; }
#app-nav { list-style: none; margin: 0; padding: 0 0 0 14px; } #app-nav a { font-weight: 450; }
main { display: grid; grid-template-rows: auto minmax(0, 1fr); min-width: 0; }
.title { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 16px; background: #fff; border-bottom: 1px solid #e0e0e0; min-height: 48px; } .title h1 { font-size: 15px; font-weight: 650; margin: 0 auto 0 0; } #title-buttons { display: flex; gap: 8px; }
iframe { width: 100%; height: 100%; border: 0; display: block; background: #f1f1f1; }
#toasts { position: fixed; inset: auto 0 24px; display: grid; gap: 8px; justify-items: center; pointer-events: none; z-index: 6; }
.toast { pointer-events: auto; display: flex; gap: 12px; align-items: center; background: #1a1a1a; color: #fff; padding: 10px 16px; border-radius: 10px; box-shadow: 0 6px 20px #0004; max-width: calc(100vw - 32px); } .toast.error { background: #c70a24; } .toast button { background: none; color: #fff; border: 0; padding: 4px; text-decoration: underline; }
dialog { border: 0; border-radius: 12px; padding: 20px; max-width: min(420px, calc(100vw - 32px)); box-shadow: 0 20px 60px #0006; } dialog h2 { font-size: 16px; margin: 0; } dialog form button { margin-right: 8px; }
@media (max-width: 760px) {
  body { grid-template-columns: minmax(0, 1fr); } #menu { display: block; background: #303030; color: #fff; border-color: #616161; } .who span, .brand { display: none; }
  #side { display: none; position: fixed; inset: 56px 0 0; z-index: 4; } #side.open { display: block; } #side a { padding: 12px 10px; }
  #save-bar:not([hidden]) ~ .who { display: none; } #save-bar span { font-size: 13px; }
}
@media (prefers-reduced-motion: reduce) { #save-bar.shake, #progress { animation: none; } }
`)
