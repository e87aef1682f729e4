-- The questions that are asked first, as views of an exported database.

CREATE VIEW people AS
SELECT d.published, d.path, d.title AS release, o.title, o.name, p.role, p.org, p.role_normal, p.org_normal, p.acting,
       o.official_id, d.doc_id
FROM officials o
JOIN documents d USING (doc_id)
LEFT JOIN positions p USING (official_id)
WHERE d.duplicate_of IS NULL;
COMMENT ON VIEW people IS 'Who: a row per person and office, releases counted once · บุคคลและตำแหน่ง ไม่นับข่าวซ้ำ';

CREATE VIEW calendar AS
SELECT d.published, d.path, d.title AS release, t.text, t.kind, t.start, t."end", t.time, t.resolved_from, t.date_id,
       d.doc_id
FROM dates t
JOIN documents d USING (doc_id)
WHERE d.duplicate_of IS NULL;
COMMENT ON VIEW calendar IS 'When: a row per calendar span, releases counted once · ช่วงเวลา ไม่นับข่าวซ้ำ';

CREATE VIEW areas AS
SELECT d.published, d.path, d.title AS release, p.level, p.name, p.province, p.code, p.place_id, d.doc_id
FROM places p
JOIN documents d USING (doc_id)
WHERE d.duplicate_of IS NULL AND p.level IN ('province', 'amphoe', 'tambon') AND NOT p.embedded AND NOT p.ambiguous;
COMMENT ON VIEW areas IS 'Where: provinces, districts and subdistricts with their codes · จังหวัด อำเภอ ตำบล พร้อมรหัส';

CREATE VIEW initiatives AS
SELECT d.published, d.path, d.title AS release, g.name, g.kind, g.agency, g.budget_baht, g.phase,
       f.heading AS flagship_of, f.ordinal AS flagship_ordinal, g.programme_id, d.doc_id
FROM programmes g
JOIN documents d USING (doc_id)
LEFT JOIN flagships f USING (programme_id)
WHERE d.duplicate_of IS NULL;
COMMENT ON VIEW initiatives IS 'Which programmes, and the headline list that each stands in · โครงการและบัญชีเรือธงที่อยู่';

CREATE VIEW evidence AS
SELECT d.path, m.record_type, m.record_id, m.kind, m.start, m."end", m.text, m.rule,
       substring(d.text, greatest(m.start - 39, 1), m."end" - m.start + 80) AS context, d.doc_id
FROM mentions m
JOIN documents d USING (doc_id);
COMMENT ON VIEW evidence IS 'Every mention with 40 characters around it · ข้อความหลักฐานพร้อมบริบท';
