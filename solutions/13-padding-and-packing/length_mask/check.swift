import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("room behind the longest row") { inputs, random in
            inputs["steps"] = .int(inputs.int("steps") + 1 + Int(random.next() % 3))
        }
    ],
    laws: [
        CheckLaw("rows-sum-to-the-lengths", "The ones of a row add up to its length.") { inputs, answer in
            answer.tensor().sum(axis: 1).scalars == inputs.ints("lengths").map(Float.init)
        }
    ])
