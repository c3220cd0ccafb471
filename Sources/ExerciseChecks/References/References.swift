/// The functions of the reference core that a check.yml may name as `reference`.
package enum References {
    /// By the part of the course that asks for them; a new one adds its lines to one of the lists.
    package static let all: [ReferenceFunction] = [
        tensorFunctions, recurrentCells, gatedCells, languageModel, sequenceTasks, padding, stateAndDropout,
        optimization, diagnostics, mends, encoderDecoder, decoding, attention, evaluation, transformer,
    ].flatMap(\.self)

    /// The function of a name; nil where there is none.
    package static func function(_ name: String) -> ReferenceFunction? {
        all.first { $0.name == name }
    }
}
