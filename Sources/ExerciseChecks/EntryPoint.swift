/// The function a learner writes, as the glue beside it and the reports about it need it.
package struct EntryPoint: Sendable, Equatable {
    /// One parameter: its label, its Swift type, and what it holds ("x_t [B, D]").
    package struct Parameter: Sendable, Equatable {
        package var label: String
        package var type: String

        package init(_ label: String, _ type: String) {
            self.label = label
            self.type = type
        }
    }

    /// One result: its tuple label (empty for a lone one), its type, and what its axes count.
    package struct Result: Sendable, Equatable {
        package var label: String
        package var type: String
        /// The name of each axis, outermost first: ["batch", "step", "unit"]; empty for a number.
        package var axes: [String]
        /// The parameter that it holds the derivatives for, "wh"; nil where it is no gradient.
        package var gradientOf: String?
        /// Whether reports keep the right value to themselves, because to find it is the task.
        package var isWithheld = false

        package init(_ label: String, _ type: String, axes: [String] = [], gradientOf: String? = nil) {
            self.label = label
            self.type = type
            self.axes = axes
            self.gradientOf = gradientOf
        }

        /// The names that axes have along which a sequence runs.
        package static let sequenceAxes: Set = ["step", "time", "token", "position"]

        /// Which axis a sequence runs along, if any does.
        package var sequenceAxis: Int? { axes.firstIndex { Self.sequenceAxes.contains($0) } }
    }

    /// The function's base name: "rnnStep".
    package var name: String
    package var parameters: [Parameter]
    package var results: [Result]

    package init(_ name: String, _ parameters: [Parameter], _ results: [Result]) {
        self.name = name
        self.parameters = parameters
        self.results = results
    }

    /// The type after the arrow.
    package var resultType: String {
        guard results.count != 1 else { return results[0].type }
        return "(" + results.map { "\($0.label): \($0.type)" }.joined(separator: ", ") + ")"
    }

    /// The declaration as the learner writes it.
    package var signature: String {
        let list = parameters.map { "\($0.label): \($0.type)" }.joined(separator: ", ")
        return "func \(name)(\(list)) -> \(resultType)"
    }

    /// The function's full name: "rnnStep(x:h:wx:wh:b:)".
    package var fullName: String {
        parameters.isEmpty ? name : "\(name)(\(parameters.map { "\($0.label):" }.joined()))"
    }

    /// The function of the runtime that answers the judge; no submission may hold its name.
    package static let server = "serveSubmission"
    /// The module that it comes from; no submission may hold its name either.
    package static let runtime = "SubmissionRuntime"

    /// All that is compiled beside the learner's file.
    ///
    /// It asks for the function as any caller of the task's signature would: by its labels and its types, and
    /// with the labels of its results. Another signature is a compile error and never a strange answer, and
    /// whatever passes can be called as the task says. What a caller cannot see is left free: names of its own
    /// for the parameters, default values, a generic function that fits, results without labels.
    package var glue: String {
        let labelled = results.count > 1 ? "_ = \(fullName) as (\(parameterTypes)) -> \(resultType)\n" : ""
        return """
            import NumericCore
            import SubmissionRuntime
            \(labelled)\(servingCall)

            """
    }

    /// The call that answers the judge with this function.
    package var servingCall: String {
        let resultTypes = results.map(\.type).joined(separator: ", ")
        return "\(Self.server)(\(fullName) as (\(parameterTypes)) -> (\(resultTypes)))"
    }

    private var parameterTypes: String { parameters.map(\.type).joined(separator: ", ") }
}
