/// A grid of flags for each list, as an alignment is drawn. Repetition vanishes by itself; room is taken for every
/// pair there could be.
let size = (predicted + sure + possible).reduce(0, max) + 1
func grid(_ lists: [[Int]]) -> [Bool] {
    var grid = [Bool](repeating: false, count: size * size)
    for flat in lists {
        for place in 0..<(flat.count / 2) { grid[flat[2 * place] * size + flat[2 * place + 1]] = true }
    }
    return grid
}
let (a, s, p) = (grid([predicted]), grid([sure]), grid([possible, sure]))
var (above, below): (Float, Float) = (0, 0)
for place in a.indices {
    if a[place] { below += 1 }
    if s[place] { below += 1 }
    if a[place] && s[place] { above += 1 }
    if a[place] && p[place] { above += 1 }
}
return (below - above) / below
