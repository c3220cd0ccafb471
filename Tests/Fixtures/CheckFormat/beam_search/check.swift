import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("a beam of one") { inputs, _ in
            inputs["width"] = .int(1)
            inputs["alpha"] = .float(0)
        }
    ],
    laws: [
        CheckLaw("score-is-penalised", "The score is never above zero.") { _, answer in answer.float("score") <= 0 }
    ])
