;; For each row of `query`, the greatest inner product with any row of a range of the matrix. Rows have 64 numbers.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; The query is int16 (so that products can be added in pairs), the matrix int8. All are addresses in bytes:
  ;; query and queryEnd, row and rowEnd of the matrix, and where the int32 maxima are, one a row of the query.
  (func (export "maxima")
    (param $query i32) (param $queryEnd i32) (param $row i32) (param $rowEnd i32) (param $maxima i32)
    (local $q i32) (local $m i32) (local $product i32) (local $sum v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $rowEnd)))
        (local.set $a (v128.load8x8_s offset=0 (local.get $row)))
        (local.set $b (v128.load8x8_s offset=8 (local.get $row)))
        (local.set $c (v128.load8x8_s offset=16 (local.get $row)))
        (local.set $d (v128.load8x8_s offset=24 (local.get $row)))
        (local.set $e (v128.load8x8_s offset=32 (local.get $row)))
        (local.set $f (v128.load8x8_s offset=40 (local.get $row)))
        (local.set $g (v128.load8x8_s offset=48 (local.get $row)))
        (local.set $h (v128.load8x8_s offset=56 (local.get $row)))
        (local.set $q (local.get $query))
        (local.set $m (local.get $maxima))
        (block $queried
          (loop $queries
            (br_if $queried (i32.ge_u (local.get $q) (local.get $queryEnd)))
            (local.set $sum
              (i32x4.add
                (i32x4.add
                  (i32x4.add
                    (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=0 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=16 (local.get $q))))
                  (i32x4.add
                    (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=32 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=48 (local.get $q)))))
                (i32x4.add
                  (i32x4.add
                    (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=64 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=80 (local.get $q))))
                  (i32x4.add
                    (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=96 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=112 (local.get $q)))))))
            ;; The four lanes together.
            (local.set $sum
              (i32x4.add
                (local.get $sum)
                (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $sum) (local.get $sum))))
            (local.set $product
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum))))
            (if (i32.gt_s (local.get $product) (i32.load (local.get $m)))
              (then (i32.store (local.get $m) (local.get $product))))
            (local.set $q (i32.add (local.get $q) (i32.const 128)))
            (local.set $m (i32.add (local.get $m) (i32.const 4)))
            (br $queries)))
        (local.set $row (i32.add (local.get $row) (i32.const 64)))
        (br $rows)))))
