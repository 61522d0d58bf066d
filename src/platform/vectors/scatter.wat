;; Sums of products of deviations: S += x^T x for four row vectors x of float64 at a time, the lower half only. Four rows
;; share one pass over S, which is larger than the fastest cache.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; All are addresses or lengths in bytes: the first of four rows, which follow one another, the length of a row (a
  ;; multiple of 16), and S, whose rows have the same length. Right of the diagonal, S is undefined.
  (func (export "addFour")
    (param $x i32) (param $rowBytes i32) (param $sums i32)
    (local $row i32) (local $column i32) (local $at i32)
    (local $x1 i32) (local $x2 i32) (local $x3 i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $x1 (i32.add (local.get $x) (local.get $rowBytes)))
    (local.set $x2 (i32.add (local.get $x1) (local.get $rowBytes)))
    (local.set $x3 (i32.add (local.get $x2) (local.get $rowBytes)))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $rowBytes)))
        (local.set $a (v128.load64_splat (i32.add (local.get $x) (local.get $row))))
        (local.set $b (v128.load64_splat (i32.add (local.get $x1) (local.get $row))))
        (local.set $c (v128.load64_splat (i32.add (local.get $x2) (local.get $row))))
        (local.set $d (v128.load64_splat (i32.add (local.get $x3) (local.get $row))))
        (local.set $column (i32.const 0))
        (local.set $at (local.get $sums))
        (loop $columns
          (v128.store (local.get $at)
            (f64x2.add
              (v128.load (local.get $at))
              (f64x2.add
                (f64x2.add
                  (f64x2.mul (local.get $a) (v128.load (i32.add (local.get $x) (local.get $column))))
                  (f64x2.mul (local.get $b) (v128.load (i32.add (local.get $x1) (local.get $column)))))
                (f64x2.add
                  (f64x2.mul (local.get $c) (v128.load (i32.add (local.get $x2) (local.get $column))))
                  (f64x2.mul (local.get $d) (v128.load (i32.add (local.get $x3) (local.get $column))))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (br_if $columns (i32.le_u (local.get $column) (local.get $row))))
        (local.set $sums (i32.add (local.get $sums) (local.get $rowBytes)))
        (local.set $row (i32.add (local.get $row) (i32.const 8)))
        (br $rows)))))
