import NumericCore

/// Each place is asked for by itself. It says the rule once, without cutting anything.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    targets.indices.map { place in
        place % width == 0 ? start : targets[place - 1]
    }
}
