import NumericCore

/// Tokens in, logits out at every step: an embedding, a recurrent network and a linear layer.
///
/// A language model when the target is the next token, a tagger when it is a tag, a classifier when only the
/// last step counts.
package struct TokenModel<Cell: RecurrentCell>: Parameterized, Equatable {
    package var embedding: Embedding
    package var network: RecurrentNetwork<Cell>
    package var output: Linear

    package init(embedding: Embedding, network: RecurrentNetwork<Cell>, output: Linear) {
        require(
            embedding.weight.shape[1] == network.inputSize
                && output.weight.shape[1] == network.outputSize,
            "an embedding of \(embedding.weight.shape), a network of \(network.inputSize) to "
                + "\(network.outputSize) and an output layer of \(output.weight.shape) do not fit")
        self.embedding = embedding
        self.network = network
        self.output = output
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        embedding.forEachParameter(under: "embedding", visit)
        network.forEachParameter(under: "network", visit)
        output.forEachParameter(under: "output", visit)
    }

    /// The logits [B, T, V] for B rows of T tokens, and the last states.
    package func forward(
        _ tokens: [[Int]], from states: [Cell.State]? = nil, layout: PackedLayout? = nil
    ) -> (logits: Tensor, last: [Cell.State]) {
        let (outputs, last) = network.forward(embedding.forward(tokens), from: states, layout: layout)
        return (output.forward(outputs), last)
    }

    /// One batch's loss, its gradient, and the states that the next chunk of the same texts starts from.
    package struct Step: Sendable {
        package let loss: Float
        package let gradient: TokenModel<Cell>
        /// Plain values: no gradient reaches back over them (truncated back-propagation through time,
        /// Williams and Peng 1990).
        package let last: [Cell.State]
    }

    /// Cross-entropy against the targets of the valid steps.
    ///
    /// - Parameters:
    ///   - tokens: B rows of T.
    ///   - targets: B rows of T; those of steps that do not count are never read.
    ///   - valid: which steps count; with a layout, steps after a sequence's end must not.
    ///   - states: what a chunk before has left; zeros when not given.
    package func loss(
        _ tokens: [[Int]], targets: [[Int]], valid: [[Bool]]? = nil, from states: [Cell.State]? = nil,
        layout: PackedLayout? = nil
    ) -> Step {
        let embedded = embedding.forward(tokens)
        let recording = network.record(embedded, from: states, layout: layout)
        let logits = output.forward(recording.outputs)
        let result =
            valid.map { crossEntropy(logits: logits, targets: targets, valid: $0) }
            ?? crossEntropy(logits: logits, targets: targets, lengths: layout?.lengths)
        let above = output.backward(upstream: result.gradient, input: recording.outputs)
        let below = network.backward(recording, upstream: above.input)
        return Step(
            loss: result.loss,
            gradient: TokenModel(
                embedding: embedding.backward(upstream: below.input, tokens: tokens),
                network: below.network, output: above.layer),
            last: recording.last)
    }
}

extension TokenModel {
    /// A fresh model around a fresh cell.
    package init(vocabularySize: Int, outputSize: Int, cell: Cell, using random: inout SeededRandom) {
        self.init(
            embedding: Embedding(vocabularySize: vocabularySize, size: cell.inputSize, using: &random),
            network: RecurrentNetwork(cell),
            output: Linear(inputSize: cell.hiddenSize, outputSize: outputSize, using: &random))
    }
}
