import CourseCatalog
import Grader

/// Whether a learner's functions answer in a lab as the model solutions do: the first step of one seed, taken with both.
///
/// A function passed on inputs that the judge drew; a lab may ask it for sizes and numbers of another kind.
package struct LabComparison {
    private let lab: Lab
    private let variant: LabVariant
    private let course: Course
    private let request: LabRequest

    /// A comparison of one step of a run.
    ///
    /// - Parameter request: of the run that is asked about.
    package init(_ lab: Lab, _ variant: LabVariant, of course: Course, _ request: LabRequest) {
        self.lab = lab
        self.variant = variant
        self.course = course
        self.request = request
    }

    /// What the first step tells: the loss, and how long its gradient is.
    struct FirstStep: Equatable {
        var loss: Float
        var gradient: Float?

        /// Whether another one differs by more than the order of a sum can account for.
        func differs(from other: FirstStep) -> Bool {
            Self.areFar(loss, other.loss) || Self.areFar(gradient ?? 0, other.gradient ?? 0)
        }

        private static func areFar(_ one: Float, _ other: Float) -> Bool {
            guard one.isFinite, other.isFinite else { return one.isFinite != other.isFinite }
            return abs(one - other) > 1e-3 * max(abs(one), abs(other), 1e-3)
        }
    }

    /// The sentence about functions that answer differently, naming them; nil where none does, or where it cannot be told.
    package func sentence(on used: [LabFunction], _ functions: LabFunctions) -> String? {
        guard used.contains(where: \.isOwn), let models = try? functions.functions(of: variant, .model),
            models.map(\.stem) == used.map(\.stem), let right = firstStep(models)
        else { return nil }
        let own = firstStep(used)
        guard own.map({ $0.differs(from: right) }) ?? true else { return nil }
        let guilty = used.indices.filter { index in
            guard used[index].isOwn else { return false }
            var mixed = models
            mixed[index] = used[index]
            return firstStep(mixed).map { $0.differs(from: right) } ?? true
        }
        let names =
            guilty.isEmpty ? "yours" : guilty.map { "your \(used[$0].stem)" }.joined(separator: " and ")
        return "With the model solutions the first step has \(Self.words(right)), with \(names) "
            + "\(own.map(Self.words) ?? "it does not end"): "
            + (guilty.count == 1 ? "it answers" : "they answer")
            + " differently here than in the cases that passed. `workbook grade --seed N` draws other cases."
    }

    private static func words(_ step: FirstStep) -> String {
        "a loss of \(LabNumber.text(step.loss))"
            + (step.gradient.map { " and a gradient \(LabNumber.text($0)) long" } ?? "")
    }

    /// One step with these functions; nil where it tells nothing.
    private func firstStep(_ functions: [LabFunction]) -> FirstStep? {
        guard let program = try? LabProgram(lab, variant, of: course, using: functions) else { return nil }
        var request = request
        request.steps = 1
        let training = LabTraining(program, request, hiding: [course.root])
        while training.now.ending == nil { training.wait(0.1) }
        return training.now.trace.losses.first.map { FirstStep(loss: $0.loss, gradient: $0.gradient) }
    }
}
