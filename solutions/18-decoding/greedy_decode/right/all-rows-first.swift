/// Chooses for every row of the table before it walks, then only follows. Most choices are never needed; the walk is a look-up.
let size = table.shape[2]
let choices = (0..<table.shape[0]).map { step in
    (0...size).map { last in
        (0..<size).reversed().reduce(size - 1) { table[step, last, $1] >= table[step, last, $0] ? $1 : $0 }
    }
}
var (tokens, last): ([Int], Int) = ([], size)
for choice in choices where last != 0 {
    last = choice[last]
    tokens.append(last)
}
return tokens
