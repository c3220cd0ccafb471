import CheckKit
import NumericCore

let check = Check(
    cases: [
        // The start token is an ordinary id, and rows may be padded with it.
        ExtraCase("start 0, rows padded with 0") { inputs, _ in
            let width = inputs.int("width")
            var targets = inputs.ints("targets")
            for place in targets.indices where place % width > width / 2 { targets[place] = 0 }
            inputs["targets"] = .ints(targets)
            inputs["start"] = .int(0)
        }
    ],
    laws: [
        CheckLaw("start-in-front", "The first token of every row is the start token.") { inputs, answer in
            let width = inputs.int("width")
            return answer.ints().enumerated().allSatisfy {
                $0.offset % width > 0 || $0.element == inputs.int("start")
            }
        },
        CheckLaw(
            "one-place-late", "Behind the start token, each place holds the target of the place before it."
        ) {
            inputs, answer in
            let (width, targets) = (inputs.int("width"), inputs.ints("targets"))
            return answer.ints().enumerated().allSatisfy {
                $0.offset % width == 0 || $0.element == targets[$0.offset - 1]
            }
        },
    ])
