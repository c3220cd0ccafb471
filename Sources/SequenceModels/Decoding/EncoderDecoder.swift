import NumericCore

/// Where the decoder meets what the encoder has read.
package struct ContextUse: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The decoder starts from the encoder's last state.
    package static let initialState = ContextUse(rawValue: 1)
    /// The context stands beside the token at every step.
    package static let input = ContextUse(rawValue: 2)
    /// The context stands beside the state where the next token is named.
    package static let output = ContextUse(rawValue: 4)

    /// Sutskever, Vinyals and Le 2014, "Sequence to sequence learning with neural networks".
    package static let startOnly: ContextUse = [.initialState]
    /// The summary at every step as well, so that it need not be carried in the state.
    package static let everyStep: ContextUse = [.initialState, .input]
    /// Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder".
    package static let everyStepAndOutput: ContextUse = [.initialState, .input, .output]
}

/// A network that reads a sequence and one that writes another.
///
/// Without attention the context is the encoder's last h, the same at every step; with attention it is a new
/// look at all the encoder's outputs, asked for by the decoder's state before the step (Bahdanau, Cho and
/// Bengio 2015). Letters: S source steps, T target steps, V target tokens, C numbers of context.
package struct EncoderDecoder<Cell: RecurrentCell>: Parameterized {
    package var sourceEmbedding: Embedding
    package var targetEmbedding: Embedding
    package var encoder: RecurrentNetwork<Cell>
    package var decoder: Cell
    package var attention: Attention<AdditiveScore>?
    /// To V logits.
    package var output: Linear
    package let contextUse: ContextUse

    /// A model from its parts; the decoder's input and the output layer must have room for the context where
    /// `contextUse` puts it there.
    package init(
        sourceEmbedding: Embedding, targetEmbedding: Embedding, encoder: RecurrentNetwork<Cell>,
        decoder: Cell, attention: Attention<AdditiveScore>?, output: Linear, contextUse: ContextUse
    ) {
        self.sourceEmbedding = sourceEmbedding
        self.targetEmbedding = targetEmbedding
        self.encoder = encoder
        self.decoder = decoder
        self.attention = attention
        self.output = output
        self.contextUse = contextUse
        let context = encoder.outputSize
        let (input, state) = (targetEmbedding.weight.shape[1], decoder.hiddenSize)
        require(
            attention == nil || contextUse.contains(.input) || contextUse.contains(.output),
            "attention needs a place for its context: the decoder's input or its output")
        require(
            decoder.inputSize == input + (contextUse.contains(.input) ? context : 0),
            "the decoder reads \(decoder.inputSize) numbers, not \(input) of a token with its context")
        require(
            output.weight.shape[1] == state + (contextUse.contains(.output) ? context : 0),
            "the output layer reads \(output.weight.shape[1]) numbers, not \(state) with their context")
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        sourceEmbedding.forEachParameter(under: "sourceEmbedding", visit)
        targetEmbedding.forEachParameter(under: "targetEmbedding", visit)
        encoder.forEachParameter(under: "encoder", visit)
        decoder.forEachParameter(under: "decoder", visit)
        attention?.forEachParameter(under: "attention", visit)
        output.forEachParameter(under: "output", visit)
    }

    /// A read source.
    package struct Encoded: Sendable {
        /// The encoder's outputs [B, S, C]; 0 after a sequence's end.
        package let outputs: Tensor
        /// The last h of the top layer [B, C], both directions side by side.
        package let summary: Tensor
        /// Where the decoder starts.
        package let initialState: Cell.State
        package let lengths: [Int]
        let tokens: [[Int]]
        let recording: RecurrentNetwork<Cell>.Recording?

        /// The same source several times, for the hypotheses of a beam.
        package func repeated(row: Int, count: Int) -> Encoded {
            let source = outputs.slice(axis: 0, from: row, to: row + 1)
            return Encoded(
                outputs: concatenate([Tensor](repeating: source, count: count), axis: 0),
                summary: summary.gatheringRows([Int](repeating: row, count: count)),
                initialState: initialState.gatheringRows([Int](repeating: row, count: count)),
                lengths: [Int](repeating: lengths[row], count: count), tokens: [], recording: nil)
        }
    }

    /// Reads sources: B rows of S tokens, of which the first `lengths` are real.
    ///
    /// - Throws: `SequenceModelError` when a token or a length is out of range.
    package func encode(_ source: [[Int]], lengths: [Int]? = nil) throws(SequenceModelError) -> Encoded {
        try sourceEmbedding.check(source)
        let time = source.first?.count ?? 0
        let lengths = lengths ?? source.map(\.count)
        guard lengths.count == source.count else {
            throw .lengthCount(given: lengths.count, batch: source.count)
        }
        let layout = try PackedLayout(lengths: lengths, time: time)
        let recording = encoder.record(sourceEmbedding.forward(source), layout: layout)
        let top = recording.last.suffix(encoder.directionCount).map(\.visible)
        let batch = source.count
        let state =
            contextUse.contains(.initialState)
            ? recording.last[recording.last.count - 1]
            : Cell.State.zeros(batch: batch, hidden: decoder.hiddenSize)
        return Encoded(
            outputs: recording.outputs, summary: top.count == 1 ? top[0] : concatenate(top, axis: 1),
            initialState: state, lengths: lengths, tokens: source, recording: recording)
    }

    /// One step of the decoder.
    package struct Step: Sendable {
        /// [B, V].
        package let logits: Tensor
        package let state: Cell.State
        /// How much each source step was looked at [B, S], with attention.
        package var weights: Tensor? { view?.weights }
        let tokens: [Int]
        let before: Cell.State
        let view: Attention<AdditiveScore>.View?
        let context: Tensor
        let input: Tensor
        let outputInput: Tensor
    }

    /// Reads one token for each row and names the next.
    package func step(_ tokens: [Int], from state: Cell.State, encoded: Encoded) -> Step {
        let view = attention?.forward(
            query: state.visible, keys: encoded.outputs, values: encoded.outputs,
            lengths: encoded.lengths)
        let context = view?.context ?? encoded.summary
        let embedded = targetEmbedding.forward(tokens.map { [$0] }).slice(axis: 1, at: 0)
        let input = contextUse.contains(.input) ? concatenate([embedded, context], axis: 1) : embedded
        let after = decoder.step(input, from: state)
        let outputInput =
            contextUse.contains(.output) ? concatenate([after.visible, context], axis: 1) : after.visible
        return Step(
            logits: output.forward(outputInput), state: after, tokens: tokens, before: state, view: view,
            context: context, input: input, outputInput: outputInput)
    }

    /// A written target with what the way back needs.
    package struct Recording: Sendable {
        /// [B, T, V].
        package let logits: Tensor
        package let steps: [Step]
        let encoded: Encoded
    }

    /// Writes targets while reading, at every step, the right token before with the chance `teacherForcing`,
    /// or else the model's own.
    ///
    /// Williams and Zipser 1989, "A learning algorithm for continually running fully recurrent neural
    /// networks"; rates under 1: Bengio et al. 2015, "Scheduled sampling".
    ///
    /// - Parameters:
    ///   - inputs: the right tokens before each step, B rows of T, the start token first.
    ///   - teacherForcing: drawn once for each step of the batch.
    package func record(
        _ encoded: Encoded, inputs: [[Int]], teacherForcing: Float = 1, using random: inout SeededRandom
    ) throws(SequenceModelError) -> Recording {
        try targetEmbedding.check(inputs)
        var steps: [Step] = []
        for time in 0..<(inputs.first?.count ?? 0) {
            var tokens = inputs.map { $0[time] }
            if time > 0, random.uniform() >= teacherForcing {
                tokens = argmax(steps[time - 1].logits)
            }
            steps.append(step(tokens, from: steps.last?.state ?? encoded.initialState, encoded: encoded))
        }
        return Recording(logits: stack(steps.map(\.logits), axis: 1), steps: steps, encoded: encoded)
    }

    /// The gradient of every parameter, given ∂L/∂logits [B, T, V].
    ///
    /// No gradient flows through the choice of a token.
    package func backward(_ recording: Recording, upstream: Tensor) -> EncoderDecoder<Cell> {
        let encoded = recording.encoded
        var gradient = zeroed()
        var outputs = Tensor(zeros: encoded.outputs.shape)
        var summary = Tensor(zeros: encoded.summary.shape)
        var state = Cell.State.zeros(
            batch: encoded.summary.shape[0], hidden: decoder.hiddenSize)
        let tokenSize = targetEmbedding.weight.shape[1]
        for (time, step) in recording.steps.enumerated().reversed() {
            let above = output.backward(
                upstream: upstream.slice(axis: 1, at: time), input: step.outputInput)
            gradient.output.add(above.layer)
            var context = Tensor(zeros: step.context.shape)
            let visible = above.input.slice(axis: 1, from: 0, to: decoder.hiddenSize)
            if contextUse.contains(.output) {
                context += above.input.slice(
                    axis: 1, from: decoder.hiddenSize, to: above.input.shape[1])
            }
            let cell = decoder.stepBackward(
                upstream: state + .gradient(ofVisible: visible), input: step.input, state: step.before)
            gradient.decoder.add(cell.cell)
            state = cell.state
            if contextUse.contains(.input) {
                context += cell.input.slice(axis: 1, from: tokenSize, to: cell.input.shape[1])
            }
            let embedded = cell.input.slice(axis: 1, from: 0, to: tokenSize)
            gradient.targetEmbedding.add(
                targetEmbedding.backward(upstream: embedded, tokens: step.tokens.map { [$0] }))
            if let attention, let view = step.view {
                let look = attention.backward(
                    upstream: context, query: step.before.visible, keys: encoded.outputs,
                    values: encoded.outputs, view: view)
                gradient.attention?.add(look.attention)
                outputs += look.keys + look.values
                state = state + .gradient(ofVisible: look.query)
            } else {
                summary += context
            }
        }
        encoderBackward(encoded, outputs: outputs, summary: summary, state: state, into: &gradient)
        return gradient
    }

    private func encoderBackward(
        _ encoded: Encoded, outputs: Tensor, summary: Tensor, state: Cell.State,
        into gradient: inout EncoderDecoder<Cell>
    ) {
        guard let recording = encoded.recording else { return }
        var last = encoder.initialStates(batch: encoded.lengths.count)
        let first = last.count - encoder.directionCount
        for direction in 0..<encoder.directionCount {
            let own = summary.slice(
                axis: 1, from: direction * encoder.hiddenSize, to: (direction + 1) * encoder.hiddenSize)
            last[first + direction] = last[first + direction] + .gradient(ofVisible: own)
        }
        if contextUse.contains(.initialState) { last[last.count - 1] = last[last.count - 1] + state }
        let below = encoder.backward(recording, upstream: outputs, upstreamLast: last)
        gradient.encoder = below.network
        gradient.sourceEmbedding = sourceEmbedding.backward(upstream: below.input, tokens: encoded.tokens)
    }

    /// The likeliest tokens step by step for every source, until `end` or `maximum` tokens.
    package func translate(_ encoded: Encoded, start: Int, end: Int, maximum: Int) -> [[Int]] {
        Search.greedy(from: encoded.initialState, start: start, end: end, maximum: maximum) {
            let step = step($0, from: $1, encoded: encoded)
            return NextToken(logits: step.logits, state: step.state)
        }
    }

    /// The best targets for one source that a beam finds.
    package func beam(
        _ encoded: Encoded, row: Int, start: Int, end: Int, maximum: Int, width: Int,
        lengthPenalty: Float = 0
    ) -> [Search.Hypothesis] {
        Search.beam(
            from: encoded.initialState.rows(row..<(row + 1)), start: start, end: end, maximum: maximum,
            width: width, lengthPenalty: lengthPenalty
        ) {
            let step = step($0, from: $1, encoded: encoded.repeated(row: row, count: $0.count))
            return NextToken(logits: step.logits, state: step.state)
        }
    }
}
