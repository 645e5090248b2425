"""inline2gold.py FOLDER: inline/*.xml -> articles/*.txt + mentions.json, with checks of tags, values, evidence.

mentions.json: {id: {"dct", "dct_in_header", "mentions": [{"start", "end", "text", "kind", and entity | country | type, value}]}};
offsets are half-open code points of articles/<id>.txt. Exit status 1 when anything is wrong. Standard library only."""
import datetime as dt, json, pathlib, re, sys
import xml.etree.ElementTree as ET

KINDS = {'per', 'off', 'org', 'gpe', 'loc', 'fac', 'nrp', 'evt', 't'}
VALUE = re.compile(r'(PRESENT|PAST|FUTURE)_REF$|P[\dX.]+[YMWD]$|PT[\dX.]+[HMS]$|P\d+H$'
                   r'|[\dX]{4}(-(\d\d|XX|W[\dX]{2}|Q[1-4X]|H[12]|SP|SU|FA|WI)(-(\d\d|XX|\d|WE))?)?(T(MO|MI|AF|EV|NI|DT|\d\d(:\d\d)?))?$|[\dX]{2,3}$')
WEEK = 'monday tuesday wednesday thursday friday saturday sunday'.split()

def walk(node, buf, spans):
    buf.append(node.text or '')
    for child in node:
        start = sum(map(len, buf))
        walk(child, buf, spans)
        spans.append((start, sum(map(len, buf)), child.tag, dict(child.attrib)))
        buf.append(child.tail or '')

def main(folder):
    root = pathlib.Path(folder); errors, warnings, out = [], [], {}
    (root / 'articles').mkdir(exist_ok=True)
    people = json.loads((root / 'entities.json').read_text('utf-8')) if (root / 'entities.json').exists() else {}
    for path in sorted((root / 'inline').glob('*.xml')):
        try: node = ET.fromstring(path.read_text('utf-8'))
        except ET.ParseError as e: errors.append(f'{path.name}: {e}'); continue
        buf, spans = [], []; walk(node, buf, spans); text = ''.join(buf)
        cut = len(text) - len(text.lstrip('\n')); text = text[cut:].rstrip('\n') + '\n'
        mentions = []
        for s, e, kind, attr in sorted(spans, key=lambda x: (x[0], -x[1])):
            s, e = s - cut, e - cut; words = text[s:e]
            where = f'{path.stem}: <{kind}> {words!r}'
            if kind not in KINDS: errors.append(f'{where}: unknown tag')
            if not words.strip() or words != words.strip(): errors.append(f'{where}: empty or white space at an edge')
            m = {'start': s, 'end': e, 'text': words, 'kind': kind}
            if kind == 't':
                m['type'], m['value'] = attr.get('type', 'DATE'), attr.get('v')
                if not m['value'] or not VALUE.match(m['value']): errors.append(f'{where}: value {m["value"]!r}')
                elif re.fullmatch(r'\d{4}-\d\d-\d\d.*', m['value']):
                    try: day = dt.date.fromisoformat(m['value'][:10])
                    except ValueError: errors.append(f'{where}: no such day {m["value"]}'); continue
                    for w in WEEK:
                        if re.search(rf'\b{w}\b', words.lower()) and w != WEEK[day.weekday()]: warnings.append(f'{where}: {m["value"]} is a {WEEK[day.weekday()]}')
            if kind in ('per', 'off') and attr.get('e'):
                m['entity'] = attr['e']
                if attr['e'] not in people: errors.append(f'{where}: no entity {attr["e"]!r} in entities.json')
            if kind == 'per' and not attr.get('e'): errors.append(f'{where}: no e=')
            if attr.get('c'): m['country'] = attr['c']
            if kind == 'gpe' and not attr.get('c'): errors.append(f'{where}: no c=')
            mentions.append(m)
        (root / 'articles' / f'{path.stem}.txt').write_text(text, 'utf-8')
        out[path.stem] = {'dct': node.get('dct') or None, 'dct_in_header': node.get('dct_in_header') == 'true', 'mentions': mentions}
    lines = ',\n'.join(f'{json.dumps(k)}: {json.dumps(v, ensure_ascii=False, separators=(",", ":"))}' for k, v in out.items())
    (root / 'mentions.json').write_text('{\n' + lines + '\n}\n', 'utf-8')  # one article a line
    gold = root / 'visits.json'
    if gold.exists():
        g = json.loads(gold.read_text('utf-8'))
        for v in g['visits']:
            for f in ('start', 'end'):
                if v.get(f):
                    try: dt.date.fromisoformat(v[f])
                    except ValueError: errors.append(f'visit {v["id"]}: {f} {v[f]!r}')
            if v.get('start') and v.get('end') and v['start'] > v['end']: errors.append(f'visit {v["id"]}: ends before it starts')
            if not v.get('reports'): errors.append(f'visit {v["id"]}: no report')
            for r in v.get('reports', []):
                p = root / 'articles' / f'{r["article"]}.txt'
                if not p.exists(): errors.append(f'visit {v["id"]}: no article {r["article"]}'); continue
                t = p.read_text('utf-8')
                for ev in r.get('evidence', []):
                    if ev not in t: errors.append(f'visit {v["id"]}, {r["article"]}: evidence not verbatim: {ev!r}')
    for w in warnings: print('warning', w)
    for e in errors: print('ERROR', e)
    n = sum(len(a['mentions']) for a in out.values())
    print(f'{len(out)} articles, {n} mentions, {len(errors)} errors, {len(warnings)} warnings')
    return bool(errors)

if __name__ == '__main__': sys.exit(main(sys.argv[1]))
