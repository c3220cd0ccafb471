import NumericCore

/// Each id in turn adds up its own places. It reads the ids V times, and never writes to another row.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let rows = (0..<vocabulary).map { id in
        ids.indices.filter { ids[$0] == id }.reduce(Tensor(zeros: [dx.shape[1]])) {
            $0 + dx.slice(axis: 0, at: $1)
        }
    }
    return stack(rows, axis: 0)
}
