import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw("losses-are-positive", "No loss is below 0.") { _, answer in answer.floats("losses").allSatisfy { $0 >= 0 } }
    ])
