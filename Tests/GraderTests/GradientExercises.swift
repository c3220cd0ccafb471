import CheckBank
import ExerciseChecks
import Foundation
import NumericCore
import SubmissionRuntime

@testable import Grader

/// Exercises about gradients, as folders of files: Tests/Fixtures/Gradients.
enum GradientExercises {
    /// One step there and back.
    static let step = "rnn-step-backward"
    /// A whole sequence there and back.
    static let sequence = "rnn-backward"
    /// One step's gradients without its forward pass.
    static let gradientsAlone = "rnn-step-gradients"

    private static let checks: [String: ExerciseCheck] = Dictionary(
        uniqueKeysWithValues: [step, sequence, gradientsAlone].map { id in
            do {
                return (
                    id,
                    try CheckFolder(id: id, besideSolution: "\(folder(id)).swift")
                        .exerciseCheck(with: Fixture.grader)
                )
            } catch {
                fatalError("\(error)")
            }
        })

    static func check(_ id: String) -> ExerciseCheck {
        guard let check = checks[id] else { fatalError("no exercise \(id)") }
        return check
    }

    /// The folder of an exercise's check.
    static func folder(_ id: String) -> String {
        Fixture.repository.appendingPathComponent(
            "Tests/Fixtures/Gradients/\(id.replacingOccurrences(of: "-", with: "_"))"
        ).path
    }

    /// A learner's file: the model solution where it is "right", an attempt that is no mistake of the check, or one that is.
    static func attempt(_ name: String, at id: String) throws -> Submission {
        let model = name == "right" ? ["\(folder(id)).swift"] : []
        let places = model + ["attempts", "mistakes"].map { "\(folder(id))/\($0)/\(name).swift" }
        let file = places.first(where: FileManager.default.fileExists) ?? places[0]
        let stem = id.replacingOccurrences(of: "-", with: "_")
        return try Submission(
            path: "exercises/\(stem).swift", bytes: Array(Data(contentsOf: URL(fileURLWithPath: file))))
    }

    /// What a pass with a slip answers to the inputs of a step or of a sequence, forward pass first.
    static func answer(_ inputs: [WireValue], at id: String, _ slip: RecurrentPass.Slip?) -> [WireValue] {
        let isStep = id == step
        let tensors = inputs.compactMap { Tensor($0) }
        let long = { (tensor: Tensor) in isStep ? stack([tensor], axis: 1) : tensor }
        let flat = { (tensor: Tensor) in isStep ? tensor.slice(axis: 1, at: 0) : tensor }
        let pass = RecurrentPass(
            x: long(tensors[0]), h0: tensors[1], wx: tensors[2], wh: tensors[3], b: tensors[4],
            upstream: long(tensors[5]))
        let all = pass(slip.map { [$0] } ?? [])
        return ([flat(all[0])] + all[1...3] + [flat(all[4]), all[5]]).map { .tensor($0) }
    }

    /// "slopeOfTheSum" as an id: "slope-of-the-sum".
    static func id(of slip: RecurrentPass.Slip) -> String {
        slip.rawValue.reduce("") { $0 + ($1.isUppercase ? "-" : "") + $1.lowercased() }
    }
}
