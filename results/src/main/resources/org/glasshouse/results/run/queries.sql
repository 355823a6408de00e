-- Questions to ask of a run folder. Run inside the folder: duckdb < queries.sql
-- A missing row in a table of flows stands for zero. Days count from the scenario's start.

-- 1. The measures: value, spread over replicates, and what it is a share of.
SELECT id, mean, low, high, unit, denominator, denominator_mean
FROM 'tables/measures.parquet'
ORDER BY id;

-- 2. Citizens shut out of at least one service, window by window, mean over replicates.
SELECT day, sum(value) / count(DISTINCT replicate) AS shut_out
FROM 'tables/shut-out.parquet'
WHERE arm = 'scheme'
GROUP BY day
ORDER BY day;

-- 3. Who is in which band at the end, by city.
SELECT city, band, sum(value) / count(DISTINCT replicate) AS citizens
FROM 'tables/band-stock.parquet'
WHERE arm = 'scheme' AND day = (SELECT max(day) FROM 'tables/band-stock.parquet')
GROUP BY city, band
ORDER BY city, band;

-- 4. Days shut out by what the decision rests on, counted days only.
SELECT basis, sum(value) / count(DISTINCT replicate) AS person_days
FROM 'tables/shut-out-days.parquet'
WHERE arm = 'scheme' AND counted
GROUP BY basis
ORDER BY person_days DESC;

-- 5. Acts under the scheme less the same under ordinary law alone, by kind, paired by replicate.
SELECT kind, replicate,
  coalesce(sum(value) FILTER (arm = 'scheme'), 0)
    - coalesce(sum(value) FILTER (arm = 'law-only'), 0) AS difference
FROM 'tables/acts.parquet'
WHERE counted
GROUP BY kind, replicate
ORDER BY kind, replicate;

-- 6. The funnel of every channel, with the share of the step before.
WITH steps AS (
  SELECT channel, stage, sum(value) AS number
  FROM 'tables/funnel.parquet'
  WHERE arm = 'scheme' AND counted
  GROUP BY channel, stage
)
SELECT channel, stage, number,
  number / nullif(max(number) OVER (PARTITION BY channel), 0) AS of_the_largest_step
FROM steps
ORDER BY channel, number DESC;

-- 7. Share ever shut out by group, with the number it is a share of.
SELECT group_label,
  coalesce(sum(value) FILTER (outcome = 'ever shut out'), 0)
    / nullif(sum(value) FILTER (outcome = 'scored'), 0) AS share,
  sum(value) FILTER (outcome = 'scored') AS scored
FROM 'tables/outcomes.parquet'
WHERE arm = 'scheme'
GROUP BY group_label
ORDER BY share DESC;

-- 8. The lives that were followed, entry by entry.
SELECT citizen, day, layer, entry, subject, cause, amount, score_after, why
FROM 'tables/ledger.parquet'
ORDER BY citizen, seq;

-- 9. Assumed numbers with the widest ranges for their size.
SELECT path, mechanism, assumed, low, high, relative_width
FROM 'tables/assumptions.parquet'
ORDER BY relative_width DESC
LIMIT 20;
