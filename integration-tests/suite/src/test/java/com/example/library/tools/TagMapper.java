package com.example.library.tools;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Tags through MyBatis.
 */
@Mapper
interface TagMapper {

	@Select("select name from tag where id = #{id}")
	String name(long id);

}
