import NumericCore

/// What can be wrong with numbers that come from outside: lengths, files, weights.
///
/// Shapes that do not fit inside a program are mistakes of the program and stop it with a message, as those
/// of `Tensor` do.
package enum SequenceModelError: Error, Equatable, CustomStringConvertible {
    /// A sequence of a batch has no step.
    case emptySequence(index: Int)
    /// A sequence claims more steps than the batch has.
    case lengthOverTime(index: Int, length: Int, time: Int)
    /// Not one length for every sequence.
    case lengthCount(given: Int, batch: Int)
    /// Counts or an order that no packed batch has.
    case packing(reason: String)
    /// A tensor has another shape than the model it is for.
    case shape(name: String, expected: [Int], found: [Int])
    /// A tensor that the model needs is missing.
    case missing(name: String)
    /// A tensor that the model has no place for.
    case unexpected(name: String)
    /// A parameter holds a NaN or an infinity.
    case notFinite(name: String, index: Int, value: Float)
    /// A token or tag is outside its vocabulary.
    case tokenOutOfRange(token: Int, size: Int)
    /// A safetensors file breaks the format.
    case safetensors(reason: String)
    /// A file cannot be read or written.
    case file(path: String, problem: String)

    package var description: String {
        switch self {
        case .emptySequence(let index):
            "sequence \(index) is empty: leave it out of the batch"
        case .lengthOverTime(let index, let length, let time):
            "sequence \(index) has length \(length), but the batch has only \(time) steps: "
                + "a length is from 1 to \(time)"
        case .lengthCount(let given, let batch):
            "\(given) lengths for \(batch) sequences: give one length for each"
        case .packing(let reason):
            "not a packed batch: \(reason)"
        case .shape(let name, let expected, let found):
            "\(name) has shape \(found), the model needs \(expected): check the sizes the model was made with"
        case .missing(let name):
            "\(name) is missing: the weights are of another model, or not complete"
        case .unexpected(let name):
            "\(name) has no place in this model: the weights are of another model"
        case .notFinite(let name, let index, let value):
            "\(name) holds \(readable(value)) at index \(index): training diverged, or the file is damaged"
        case .tokenOutOfRange(let token, let size):
            "token \(token) is outside the vocabulary: tokens are from 0 to \(size - 1)"
        case .safetensors(let reason):
            "not a valid safetensors file: \(reason)"
        case .file(let path, let problem):
            "\(path): \(problem)"
        }
    }
}

/// Stops the program at the caller's line when shapes do not fit.
func require(
    _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID,
    line: UInt = #line
) {
    if !condition { fatalError(message(), file: file, line: line) }
}
