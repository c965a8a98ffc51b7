import { raw } from 'hono/html'

export const pageCss = raw(`
:root { --ink: #20232e; --soft: #5c6273; --line: #e2e4ec; --paper: #f6f7fb; --accent: #4a3fc7; --good: #14713d; --bad: #b3261e; }
* { box-sizing: border-box; } body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', sans-serif; }
a { color: var(--accent); } :focus-visible { outline: 3px solid #f0a94b; outline-offset: 2px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem; }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: center; justify-content: space-between; padding: .5rem clamp(1rem, 4vw, 3rem); background: #fff; border-bottom: 1px solid var(--line); }
.brand { font-weight: 750; font-size: 1.2rem; text-decoration: none; color: var(--ink); padding: .5rem 0; } .brand span { color: var(--accent); font-weight: 500; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.4rem; } nav a { padding: .6rem 0; text-decoration: none; color: var(--soft); border-bottom: 2px solid transparent; } nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
main { max-width: 68rem; margin: 0 auto; padding: clamp(1.2rem, 4vw, 2.5rem) clamp(1rem, 4vw, 3rem) 4rem; }
h1 { font-size: clamp(1.6rem, 4.4vw, 2.3rem); line-height: 1.2; letter-spacing: -.02em; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; } .lead { font-size: 1.1rem; max-width: 46rem; color: var(--soft); margin: 0 0 1.5rem; }
.card { background: #fff; border: 1px solid var(--line); border-radius: .8rem; padding: 1.1rem 1.2rem; } .card { display: flex; flex-direction: column; align-items: flex-start; } .card .button { margin-top: auto; } .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15.5rem, 100%), 1fr)); gap: 1rem; list-style: none; padding: 0; margin: 0; }
.card h2, .card h3 { margin: 0 0 .2rem; font-size: 1.05rem; } .card p { margin: 0 0 .7rem; color: var(--soft); font-size: .95rem; } .card p:last-child { margin: 0; }
.button, button { display: inline-block; font: inherit; font-weight: 600; font-size: .95rem; border: 0; border-radius: .5rem; padding: .55rem 1rem; background: var(--accent); color: #fff; text-decoration: none; cursor: pointer; } .quiet:is(button, .button) { background: #ecebfa; color: var(--accent); } button.bad { background: var(--bad); }
.rows { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: .8rem; overflow: hidden; } .rows > li + li { border-top: 1px solid var(--line); }
.rows > li > a { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) max-content; gap: 0 1rem; padding: .8rem 1.1rem; color: inherit; text-decoration: none; } .rows > li > a:hover { background: #f3f3fd; } .rows b, .rows span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .rows time { color: var(--soft); font-size: .9rem; }
.empty { text-align: center; padding: 3rem 1rem; background: #fff; border: 1px dashed #c6c9d6; border-radius: .8rem; color: var(--soft); }
.tag { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; font-weight: 600; background: #ecedf3; color: var(--soft); } .tag.good { background: #ddf3e5; color: var(--good); } .tag.bad { background: #fbe3e1; color: var(--bad); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.2rem; margin: 0 0 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid var(--line); border-radius: .8rem; padding: 1rem; font-size: .88rem; max-height: 30rem; overflow: auto; } iframe.mail { width: 100%; height: min(70vh, 44rem); border: 1px solid var(--line); border-radius: .8rem; background: #fff; }
table { width: 100%; border-collapse: collapse; } th, td { text-align: left; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--soft); font-weight: 600; font-size: .9rem; } .scroll { overflow-x: auto; }
.asked { max-width: 34rem; } .asked .bar { margin: 0; } .scopes { padding-left: 1.2rem; margin: .3rem 0 1.1rem; overflow-wrap: anywhere; } .scopes code { color: var(--soft); }
.bar { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 0 0 1rem; } input[type=search] { font: inherit; padding: .5rem .8rem; border: 1px solid #b4b8c6; border-radius: .5rem; width: min(20rem, 100%); }
.rows .tag { vertical-align: bottom; } .rows + iframe.mail { margin-top: 1rem; }
.timeline { list-style: none; margin: 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); } .timeline > li { margin: 0 0 .9rem; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; } .timeline time, .timeline span:not(.tag) { color: var(--soft); font-size: .92rem; overflow-wrap: anywhere; } .told { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: baseline; } .told button { padding: .15rem .6rem; font-size: .85rem; }
details { margin: 0 0 1.2rem; } summary { cursor: pointer; color: var(--accent); font-weight: 600; padding: .3rem 0; } details .bar { margin: .6rem 0 0; } select { font: inherit; max-width: min(24rem, 60vw); padding: .4rem; border: 1px solid #b4b8c6; border-radius: .5rem; background: #fff; } .pager { margin-top: 1rem; justify-content: center; }
@media (max-width: 640px) { nav { gap: 0 1.1rem; } nav a { padding: .3rem 0; } .rows > li > a { grid-template-columns: minmax(0, 1fr) max-content; } .rows > li > a span { grid-column: 1 / -1; grid-row: 2; } }
`)
