// Loops over plain memory. Without bounds to check, and with the operation written into the loop, the compiler does several
// numbers at once.

/// `operation` applied to every number.
@inline(__always)
func each(_ numbers: [Float], _ operation: (Float) -> Float) -> [Float] {
    filled(numbers.count) { result in
        withMemory(numbers) { x in
            for index in 0..<numbers.count { result[index] = operation(x[index]) }
        }
    }
}

/// `operation` applied to the numbers at the same place.
@inline(__always)
func pairwise(_ left: [Float], _ right: [Float], _ operation: (Float, Float) -> Float) -> [Float] {
    filled(left.count) { result in
        withMemory(left) { x in
            withMemory(right) { y in
                for index in 0..<left.count { result[index] = operation(x[index], y[index]) }
            }
        }
    }
}

/// `count` numbers, at least one, as one, by an `operation` that may take them in any order.
///
/// 32 results grow side by side, which do not wait for one another: a sum of n numbers has about n / 32 roundings. They are
/// in `lanes`, which has room for them.
@inline(__always)
func folded(
    _ x: UnsafePointer<Float>, _ count: Int, lanes: UnsafeMutablePointer<Float>,
    _ operation: (Float, Float) -> Float
) -> Float {
    var result = x[0]
    var taken = 1
    if count >= 2 * laneCount {
        for lane in 0..<laneCount { lanes[lane] = x[lane] }
        taken = laneCount
        while taken + laneCount <= count {
            for lane in 0..<laneCount { lanes[lane] = operation(lanes[lane], x[taken + lane]) }
            taken += laneCount
        }
        result = lanes[0]
        for lane in 1..<laneCount { result = operation(result, lanes[lane]) }
    }
    while taken < count {
        result = operation(result, x[taken])
        taken += 1
    }
    return result
}

/// How many numbers ``folded(_:_:lanes:_:)`` needs room for.
let laneCount = 32

/// The larger of two numbers; NaN where one is.
@inline(__always)
func larger(_ left: Float, _ right: Float) -> Float { left > right || left.isNaN ? left : right }
