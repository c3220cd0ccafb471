/// For each id the sum over its places, and the rows stacked. It reads as it is said, and looks through the ids V times.
stack(
    (0..<vocabulary).map { id in
        ids.indices.filter { ids[$0] == id }.reduce(Tensor(zeros: [dx.shape[1]])) { sum, place in
            sum + dx.slice(axis: 0, at: place)
        }
    }, axis: 0)
