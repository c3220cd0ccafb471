/// How two operands of different shapes meet: the shape of the result, and its axes as loops.
///
/// Axes that both operands walk in the same way are one loop, so that a bias [H] and [B, T, H] are B · T rows of H. The
/// innermost loop is left to the caller, who knows the operation: there an operand either walks or stands still.
struct Broadcast {
    /// A loop: how often, and how far each operand goes on every time; not at all where it is stretched.
    struct Loop {
        var count: Int
        var left: Int
        var right: Int
    }

    let shape: [Int]
    /// How many elements the result has.
    let count: Int
    /// The innermost loop; its steps are 1 or 0.
    let inner: Loop
    /// The loops around it, innermost first.
    private let outer: [Loop]

    /// Stops with both shapes when they do not fit.
    init(_ left: [Int], _ right: [Int], operation: String) {
        shape = Self.shape(left, right, operation: operation)
        var loops: [Loop] = []
        var count = 1
        var own = (left: 1, right: 1)
        for back in 1..<(shape.count + 1) {
            let size = shape[shape.count - back]
            let leftSize = back <= left.count ? left[left.count - back] : 1
            let rightSize = back <= right.count ? right[right.count - back] : 1
            count *= size
            if size == 1 { continue }
            let loop = Loop(
                count: size, left: leftSize == 1 ? 0 : own.left, right: rightSize == 1 ? 0 : own.right)
            if let last = loops.last, loop.left == last.left * last.count,
                loop.right == last.right * last.count
            {
                loops[loops.count - 1].count *= size
            } else {
                loops.append(loop)
            }
            own = (own.left * leftSize, own.right * rightSize)
        }
        self.count = count
        inner = loops.first ?? Loop(count: 1, left: 1, right: 1)
        outer = Array(loops.dropFirst())
    }

    /// Calls `body` for every innermost loop with where it begins: in the result, the left and the right operand.
    @inline(__always)
    func walk(_ body: (_ result: Int, _ left: Int, _ right: Int) -> Void) {
        guard count > 0 else { return }
        if outer.count == 1 {
            let loop = outer[0]
            for index in 0..<loop.count { body(index * inner.count, index * loop.left, index * loop.right) }
            return
        }
        var places = [Int](repeating: 0, count: outer.count)
        var (left, right) = (0, 0)
        for result in stride(from: 0, to: count, by: inner.count) {
            body(result, left, right)
            for (axis, loop) in outer.enumerated() {
                places[axis] += 1
                left += loop.left
                right += loop.right
                if places[axis] < loop.count { break }
                places[axis] = 0
                left -= loop.left * loop.count
                right -= loop.right * loop.count
            }
        }
    }

    /// The shape two operands stretch to; stops with both shapes when they do not fit.
    private static func shape(_ left: [Int], _ right: [Int], operation: String) -> [Int] {
        let rank = max(left.count, right.count)
        var shape = left.count == rank ? left : right
        for axis in 0..<rank {
            let (leftAxis, rightAxis) = (axis - rank + left.count, axis - rank + right.count)
            let sizes = (leftAxis < 0 ? 1 : left[leftAxis], rightAxis < 0 ? 1 : right[rightAxis])
            guard sizes.0 == sizes.1 || sizes.0 == 1 || sizes.1 == 1 else {
                stop(
                    "\(operation): \(left) and \(right): sizes \(sizes.0) and \(sizes.1) differ on axis \(axis)"
                        + columnHint(left, right), #fileID, #line)
            }
            let size = sizes.0 == 1 ? sizes.1 : sizes.0
            if shape[axis] != size { shape[axis] = size }
        }
        return shape
    }

    /// Of a vector that would fit another axis than the last, where it is lined up: how to say which one is meant.
    private static func columnHint(_ left: [Int], _ right: [Int]) -> String {
        for (vector, other) in [(left, right), (right, left)] where vector.count == 1 && other.count > 1 {
            guard let axis = other.dropLast().lastIndex(of: vector[0]) else { continue }
            let column = [vector[0]] + [Int](repeating: 1, count: other.count - 1 - axis)
            return
                "; a tensor of shape \(vector) is lined up with the last axis, \(other.count - 1). To run along axis \(axis) it "
                + "has to be reshaped(\(column))"
        }
        return ""
    }
}
