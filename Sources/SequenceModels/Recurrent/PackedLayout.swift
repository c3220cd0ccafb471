import NumericCore

/// Where every step of every sequence of a batch stands when padding is left out.
///
/// Sequences are ordered longest first, and rows are laid step after step: all sequences' step 0, then step 1
/// of those that have one, and so on. At each step the sequences still running are the first ones, so a
/// state [B, H] is used by its first rows and never gathered. PyTorch's PackedSequence is laid the same way.
package struct PackedLayout: Sendable, Equatable {
    /// T: steps of the padded batch.
    package let time: Int
    /// The length of every sequence, in the batch's own order.
    package let lengths: [Int]
    /// `order[k]` is the place in the batch of the k-th longest sequence; equal lengths keep their order.
    package let order: [Int]
    /// How many sequences are still running at each step, T numbers that never grow.
    package let counts: [Int]
    /// The first row of each step; T + 1 numbers, the last is N.
    package let offsets: [Int]

    /// B.
    package var batch: Int { lengths.count }
    /// N, the number of valid steps.
    package var rowCount: Int { offsets[time] }
    /// Whether every sequence has all T steps.
    package var isFull: Bool { rowCount == batch * time }

    /// B sequences of T steps each.
    package init(batch: Int, time: Int) {
        self.init(time: time, lengths: [Int](repeating: time, count: batch), order: Array(0..<batch))
    }

    /// Sequences of different lengths, padded to T steps.
    ///
    /// - Throws: `SequenceModelError` when a length is not from 1 to T.
    package init(lengths: [Int], time: Int) throws(SequenceModelError) {
        for (index, length) in lengths.enumerated() {
            guard length > 0 else { throw .emptySequence(index: index) }
            guard length <= time else { throw .lengthOverTime(index: index, length: length, time: time) }
        }
        let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
        self.init(time: time, lengths: lengths, order: order)
    }

    /// A layout as PyTorch's PackedSequence describes it.
    ///
    /// - Parameters:
    ///   - counts: how many sequences run at each step; over 0, never growing, the first one B.
    ///   - order: the place in the batch of the k-th longest sequence, each place once.
    /// - Throws: `SequenceModelError.packing` when these are no such numbers.
    package init(counts: [Int], order: [Int]) throws(SequenceModelError) {
        guard order.sorted() == Array(0..<order.count) else {
            throw .packing(reason: "an order of \(order.count) sequences names each place once")
        }
        guard counts.first == order.count, counts.allSatisfy({ $0 > 0 }),
            zip(counts, counts.dropFirst()).allSatisfy({ $0 >= $1 })
        else {
            throw .packing(
                reason: "counts begin with the \(order.count) sequences, never grow, and stay over 0")
        }
        var lengths = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { lengths[index] = counts.count { $0 > place } }
        self.init(time: counts.count, lengths: lengths, order: order)
    }

    private init(time: Int, lengths: [Int], order: [Int]) {
        var endings = [Int](repeating: 0, count: time + 1)
        for length in lengths { endings[length] += 1 }
        var running = lengths.count - endings[0]
        var counts: [Int] = []
        var offsets = [0]
        for step in 0..<time {
            counts.append(running)
            offsets.append(offsets[step] + running)
            running -= endings[step + 1]
        }
        self.time = time
        self.lengths = lengths
        self.order = order
        self.counts = counts
        self.offsets = offsets
    }

    /// The rows of one step: [N, D] to [n_t, D].
    package func rows(of packed: Tensor, at time: Int) -> Tensor {
        packed.slice(axis: 0, from: offsets[time], to: offsets[time + 1])
    }

    /// [B, T, D] to [N, D], leaving padding out.
    package func pack(_ padded: Tensor) -> Tensor {
        let width = padded.shape[2]
        require(
            padded.shape[0] == batch && padded.shape[1] == time,
            "a batch of shape \(padded.shape) where [\(batch), \(time), D] was expected")
        let scalars = [Float](unsafeUninitializedCapacity: rowCount * width) { buffer, count in
            padded.scalars.withUnsafeBufferPointer { source in
                for step in 0..<time {
                    for place in 0..<counts[step] {
                        let from = (order[place] * time + step) * width
                        let to = (offsets[step] + place) * width
                        if width > 0 {
                            (buffer.baseAddress! + to).initialize(
                                from: source.baseAddress! + from, count: width)
                        }
                    }
                }
            }
            count = rowCount * width
        }
        return Tensor(shape: [rowCount, width], scalars)
    }

    /// [N, D] to [B, T, D], with 0 as padding.
    package func unpack(_ packed: Tensor) -> Tensor {
        let width = packed.shape[1]
        let total = batch * time * width
        let scalars = [Float](unsafeUninitializedCapacity: total) { buffer, count in
            if !isFull { buffer.initialize(repeating: 0) }
            packed.scalars.withUnsafeBufferPointer { source in
                for step in 0..<time where width > 0 {
                    for place in 0..<counts[step] {
                        (buffer.baseAddress! + (order[place] * time + step) * width).initialize(
                            from: source.baseAddress! + (offsets[step] + place) * width, count: width)
                    }
                }
            }
            count = total
        }
        return Tensor(shape: [batch, time, width], scalars)
    }

    /// A state in the batch's order to the layout's.
    package func sorted<State: RecurrentState>(_ state: State) -> State {
        isIdentity ? state : state.mapParts { gather($0, order) }
    }

    /// A state in the layout's order to the batch's.
    package func unsorted<State: RecurrentState>(_ state: State) -> State {
        if isIdentity { return state }
        var places = order
        for (place, index) in order.enumerated() { places[index] = place }
        return state.mapParts { gather($0, places) }
    }

    private var isIdentity: Bool { order.indices.allSatisfy { order[$0] == $0 } }

    private func gather(_ matrix: Tensor, _ indices: [Int]) -> Tensor {
        let width = matrix.shape[1]
        return Tensor(
            shape: matrix.shape,
            indices.flatMap { matrix.scalars[($0 * width)..<(($0 + 1) * width)] })
    }
}
