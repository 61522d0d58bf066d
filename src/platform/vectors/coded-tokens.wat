;; Late interaction over coded tokens: each token is the sum of two centroids, so its inner product with a token of a query is
;; the sum of two numbers of a table. Vectors have 64 numbers.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; The inner products (int16) of centroids (int8) with rows of a query (int16, a multiple of 8 rows): one line of the table
  ;; for each centroid. All are addresses in bytes: the query and its end, the first centroid and the end of the last, and
  ;; the table.
  (func (export "tabulate")
    (param $query i32) (param $queryEnd i32) (param $centroid i32) (param $centroidsEnd i32) (param $table i32)
    (local $q i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local $one v128) (local $two v128) (local $three v128) (local $four v128) (local $first v128) (local $second v128)
    (block $done
      (loop $centroids
        (br_if $done (i32.ge_u (local.get $centroid) (local.get $centroidsEnd)))
        (local.set $a (v128.load8x8_s offset=0 (local.get $centroid)))
        (local.set $b (v128.load8x8_s offset=8 (local.get $centroid)))
        (local.set $c (v128.load8x8_s offset=16 (local.get $centroid)))
        (local.set $d (v128.load8x8_s offset=24 (local.get $centroid)))
        (local.set $e (v128.load8x8_s offset=32 (local.get $centroid)))
        (local.set $f (v128.load8x8_s offset=40 (local.get $centroid)))
        (local.set $g (v128.load8x8_s offset=48 (local.get $centroid)))
        (local.set $h (v128.load8x8_s offset=56 (local.get $centroid)))
        (local.set $q (local.get $query))
        (block $tabulated
          (loop $eights
            (br_if $tabulated (i32.ge_u (local.get $q) (local.get $queryEnd)))
            (local.set $one
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=0 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=16 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=32 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=48 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=64 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=80 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=96 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=112 (local.get $q)))))))
            (local.set $two
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=128 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=144 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=160 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=176 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=192 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=208 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=224 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=240 (local.get $q)))))))
            (local.set $three
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=256 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=272 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=288 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=304 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=320 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=336 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=352 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=368 (local.get $q)))))))
            (local.set $four
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=384 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=400 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=416 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=432 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=448 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=464 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=480 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=496 (local.get $q)))))))
            ;; The lanes of each sum together, so that four sums are the lanes of one.
            (local.set $one
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $one) (local.get $two))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $one) (local.get $two))))
            (local.set $three
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $three) (local.get $four))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $three) (local.get $four))))
            (local.set $first
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $one) (local.get $three))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $one) (local.get $three))))
            (local.set $one
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=512 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=528 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=544 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=560 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=576 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=592 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=608 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=624 (local.get $q)))))))
            (local.set $two
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=640 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=656 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=672 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=688 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=704 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=720 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=736 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=752 (local.get $q)))))))
            (local.set $three
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=768 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=784 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=800 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=816 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=832 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=848 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=864 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=880 (local.get $q)))))))
            (local.set $four
              (i32x4.add
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $a) (v128.load offset=896 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=912 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=928 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=944 (local.get $q)))))
                (i32x4.add
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=960 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=976 (local.get $q))))
                  (i32x4.add (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=992 (local.get $q)))
                    (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=1008 (local.get $q)))))))
            (local.set $one
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $one) (local.get $two))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $one) (local.get $two))))
            (local.set $three
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $three) (local.get $four))
                (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $three) (local.get $four))))
            (local.set $second
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $one) (local.get $three))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $one) (local.get $three))))
            (v128.store (local.get $table) (i16x8.narrow_i32x4_s (local.get $first) (local.get $second)))
            (local.set $q (i32.add (local.get $q) (i32.const 1024)))
            (local.set $table (i32.add (local.get $table) (i32.const 16)))
            (br $eights)))
        (local.set $centroid (i32.add (local.get $centroid) (i32.const 64)))
        (br $centroids))))

  ;; For each row of the query the greatest inner product with some tokens. All are addresses or lengths in bytes: the tokens
  ;; (two uint16 each, the numbers of their centroids) and their end, the tables of both kinds of centroids, the length of a
  ;; line, and where the maxima (int16) are, which must be there already.
  (func (export "maxima")
    (param $token i32) (param $tokensEnd i32) (param $first i32) (param $second i32) (param $line i32) (param $maxima i32)
    (local $left i32) (local $right i32) (local $offset i32)
    (block $done
      (loop $tokens
        (br_if $done (i32.ge_u (local.get $token) (local.get $tokensEnd)))
        (local.set $left (i32.add (local.get $first) (i32.mul (local.get $line) (i32.load16_u offset=0 (local.get $token)))))
        (local.set $right (i32.add (local.get $second) (i32.mul (local.get $line) (i32.load16_u offset=2 (local.get $token)))))
        (local.set $offset (i32.const 0))
        (loop $eights
          (v128.store (i32.add (local.get $maxima) (local.get $offset))
            (i16x8.max_s
              (v128.load (i32.add (local.get $maxima) (local.get $offset)))
              (i16x8.add_sat_s
                (v128.load (i32.add (local.get $left) (local.get $offset)))
                (v128.load (i32.add (local.get $right) (local.get $offset))))))
          (local.set $offset (i32.add (local.get $offset) (i32.const 16)))
          (br_if $eights (i32.lt_u (local.get $offset) (local.get $line))))
        (local.set $token (i32.add (local.get $token) (i32.const 4)))
        (br $tokens)))))
