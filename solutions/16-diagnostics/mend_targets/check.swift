import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "middle-in-both",
            "All tokens of a row but its first and its last stand in the inputs and in the targets."
        ) { inputs, answer in
            let (tokens, width) = (inputs.ints("tokens"), inputs.int("width"))
            let (read, asked) = (answer.ints("inputs"), answer.ints("targets"))
            let rows = tokens.count / width
            guard read.count == rows * (width - 1), asked.count == read.count else { return false }
            return (0..<rows).allSatisfy { row in
                let middle = Array(tokens[(row * width + 1)..<(row * width + width - 1)])
                let (begin, end) = (row * (width - 1), (row + 1) * (width - 1))
                return Array(read[(begin + 1)..<end]) == middle && Array(asked[begin..<(end - 1)]) == middle
            }
        }
    ])
