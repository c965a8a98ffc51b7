import { raw } from 'hono/html'

export const storeCss = raw(`
:root { --ink: #1d2b2a; --soft: #5b6a68; --line: #e3ddd2; --paper: #fbf8f3; --card: #fff; --accent: #0f5c56; --accent-ink: #fff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, -apple-system, 'Segoe UI', sans-serif; min-height: 100vh; display: flex; flex-direction: column; }
h1, h2, h3 { font-family: Georgia, 'Times New Roman', serif; font-weight: 600; line-height: 1.15; letter-spacing: -.01em; margin: 0 0 .6rem; }
h1 { font-size: clamp(1.9rem, 5vw, 2.9rem); } h2 { font-size: clamp(1.4rem, 3.4vw, 1.9rem); }
a { color: var(--accent); } a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #f0a94b; outline-offset: 2px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem; }
.store-header { display: flex; flex-wrap: wrap; gap: .2rem 2rem; align-items: center; justify-content: space-between; padding: 1rem clamp(1rem, 5vw, 4rem); border-bottom: 1px solid var(--line); background: var(--card); }
.store-name { font: 600 1.5rem Georgia, serif; color: var(--ink); text-decoration: none; padding: .4rem 0; }
.store-header nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.store-header nav a { color: var(--ink); text-decoration: none; padding: .6rem 0; border-bottom: 2px solid transparent; } .store-header nav a:hover { border-color: var(--accent); }
main { flex: 1; width: 100%; }
.hero { padding: clamp(3rem, 9vw, 6.5rem) clamp(1rem, 5vw, 4rem); background: linear-gradient(120deg, #dcebe5, #f6e7d0 70%); }
.hero p { max-width: 36rem; font-size: 1.15rem; margin: 0 0 1.6rem; }
.app-section { padding: clamp(2rem, 5vw, 3.5rem) clamp(1rem, 5vw, 4rem); }
.narrow { max-width: 34rem; margin: 0 auto; padding: clamp(2rem, 6vw, 4rem) 1rem; }
.button, button { display: inline-block; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; background: var(--accent); color: var(--accent-ink); padding: .7rem 1.3rem; text-decoration: none; cursor: pointer; }
.button:hover, button:hover { filter: brightness(1.1); }
button.plain { background: none; color: var(--accent); text-decoration: underline; padding: .7rem 0; }
.people { list-style: none; margin: 1rem 0 2rem; padding: 0; border: 1px solid var(--line); border-radius: .7rem; overflow: hidden; background: var(--card); }
.people li + li { border-top: 1px solid var(--line); }
.people button { display: flex; width: 100%; justify-content: space-between; flex-wrap: wrap; gap: 0 1rem; text-align: left; background: none; color: var(--ink); border-radius: 0; font-weight: 600; padding: .75rem 1rem; }
.people button:hover { background: #f0f6f4; filter: none; } .people button:focus-visible { outline-offset: -3px; } .people span { font-weight: 400; color: var(--soft); }
label { display: block; font-weight: 600; margin: .9rem 0 .25rem; }
input { font: inherit; width: 100%; padding: .65rem .8rem; border: 1px solid #a9b3b1; border-radius: .5rem; background: #fff; color: var(--ink); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; } form > button, form > .button { margin-top: 1.2rem; }
.fault { border-left: 4px solid #b3261e; background: #fdeceb; padding: .7rem 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.picture { display: block; width: 100%; border-radius: .7rem; margin-bottom: 1.2rem; }
.note { color: var(--soft); font-size: .95rem; }
.store-footer { display: flex; flex-wrap: wrap; gap: 0 2rem; justify-content: space-between; padding: 1rem clamp(1rem, 5vw, 4rem); border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
.products { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: 1.5rem; } .products a { display: grid; gap: .5rem; color: inherit; text-decoration: none; } .products img { width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: .7rem; }
.search { display: flex; gap: .6rem; max-width: 30rem; margin: 0 0 1.5rem; } .search button { margin: 0; }
`)
